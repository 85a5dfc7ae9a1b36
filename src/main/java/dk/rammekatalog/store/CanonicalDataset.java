package dk.rammekatalog.store;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as canonical N-Quads: the same triples, in whatever order and with whatever blank node
 * labels, give the same lines.
 *
 * @param lines sorted by code point, without line ends
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization (RDFC-1.0)</a>
 */
record CanonicalDataset(List<String> lines) {

  /**
   * Canonicalises a dataset. Only the quads with blank nodes need the algorithm: the labels it
   * gives depend on no others, and every other quad stands as it is.
   */
  static CanonicalDataset of(Stream<Quad> quads) {
    List<String> lines = new ArrayList<>();
    RdfCanon canon = RdfCanon.create("SHA-256");
    quads.forEach(
        quad -> {
          if (hasBlank(quad)) {
            provide(canon, quad);
          } else {
            lines.add(line(quad));
          }
        });
    try {
      canon.provide(
          (subject, predicate, object, datatype, language, direction, graph) -> {
            lines.add(
                NQuadsWriter.nquad(subject, predicate, object, datatype, language, direction, graph)
                    .stripTrailing());
            return canon;
          });
    } catch (RdfConsumerException e) {
      throw new IllegalStateException("a list takes every quad", e);
    }
    return new CanonicalDataset(lines.stream().distinct().sorted().toList());
  }

  /** The hash of the canonical form (SHA-256, hexadecimal). */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean hasBlank(Quad quad) {
    return quad.getSubject().isBlank() || quad.getObject().isBlank();
  }

  private static void provide(RdfCanon canon, Quad quad) {
    Node object = quad.getObject();
    canon.quad(
        term(quad.getSubject()),
        quad.getPredicate().getURI(),
        term(object),
        object.isLiteral() ? object.getLiteralDatatypeURI() : null,
        language(object),
        null,
        quad.getGraph().getURI());
  }

  private static String line(Quad quad) {
    Node object = quad.getObject();
    return NQuadsWriter.nquad(
            quad.getSubject().getURI(),
            quad.getPredicate().getURI(),
            term(object),
            object.isLiteral() ? object.getLiteralDatatypeURI() : null,
            language(object),
            null,
            quad.getGraph().getURI())
        .stripTrailing();
  }

  private static String term(Node node) {
    if (node.isBlank()) {
      return "_:"
          + HexFormat.of().formatHex(node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8));
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  private static @Nullable String language(Node node) {
    return node.isLiteral() && !node.getLiteralLanguage().isEmpty()
        ? node.getLiteralLanguage()
        : null;
  }
}
