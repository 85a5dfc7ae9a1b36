package dk.rammekatalog.feed;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Where one page of a catalogue stands among the others.
 *
 * @param path of the address that was asked for, such as {@code /catalog.ttl}
 */
record Paging(CatalogHead head, int page, int size, String path) {

  /** The page itself, with its neighbours. */
  List<Triple> view() {
    int last = head.pages(size);
    Node here = address(page);
    List<Triple> view = new ArrayList<>();
    view.add(Triple.create(here, RDF.Nodes.type, Hydra.VIEW_CLASS));
    view.add(Triple.create(here, Hydra.FIRST, address(1)));
    view.add(Triple.create(here, Hydra.LAST, address(last)));
    if (page > 1) {
      view.add(Triple.create(here, Hydra.PREVIOUS, address(page - 1)));
    }
    if (page < last) {
      view.add(Triple.create(here, Hydra.NEXT, address(page + 1)));
    }
    return view.stream().sorted(Description.ORDER).toList();
  }

  /** What it is a page of. */
  List<Triple> collection() {
    Node whole = Terms.iri(head.address() + "/catalog");
    return List.of(
        Triple.create(whole, RDF.Nodes.type, Hydra.COLLECTION),
        Triple.create(whole, Hydra.TOTAL, Terms.integer(head.datasets())),
        Triple.create(whole, Hydra.VIEW, address(page)));
  }

  private Node address(int number) {
    return Terms.iri(head.address() + path + "?page=" + number + "&size=" + size);
  }
}
