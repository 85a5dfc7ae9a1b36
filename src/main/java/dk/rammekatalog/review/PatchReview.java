package dk.rammekatalog.review;

import dk.rammekatalog.diff.QuadChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;

/**
 * An RDF Patch with one transaction, deletions first.
 *
 * @see <a href="https://jena.apache.org/documentation/rdf-patch/">RDF Patch</a>
 */
final class PatchReview {
  private PatchReview() {}

  static String write(QuadChanges quads) {
    return RDFPatchOps.str(
        RDFPatchOps.build(
            patch -> {
              patch.txnBegin();
              quads
                  .deleted()
                  .forEach(
                      quad ->
                          patch.delete(
                              quad.getGraph(),
                              quad.getSubject(),
                              quad.getPredicate(),
                              quad.getObject()));
              quads
                  .added()
                  .forEach(
                      quad ->
                          patch.add(
                              quad.getGraph(),
                              quad.getSubject(),
                              quad.getPredicate(),
                              quad.getObject()));
              patch.txnCommit();
            }));
  }
}
