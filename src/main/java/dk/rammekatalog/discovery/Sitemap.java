package dk.rammekatalog.discovery;

import dk.rammekatalog.store.DescribedThing;
import dk.rammekatalog.store.PublishedVersion;
import dk.rammekatalog.web.Site;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The addresses of all pages, in both languages, with when each last changed.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">The sitemap protocol</a>
 */
public final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<String> OVERVIEWS =
      List.of(
          "/overblik/produkter",
          "/overblik/uenigheder",
          "/overblik/forventninger",
          "/kvalitet",
          "/profil/dcat-ap-dk",
          "/version");

  private static final int MOST_ADDRESSES = 50_000;

  private final PublishedVersion version;
  private final String publicUrl;
  private final int pagesOfPart;

  /** Pages that gather things: path → when the last of the things changed. */
  private final TreeMap<String, Instant> gathered = new TreeMap<>();

  private long things;

  private Sitemap(PublishedVersion version, String publicUrl, int addressesOfPart) {
    this.version = version;
    this.publicUrl = publicUrl;
    this.pagesOfPart = addressesOfPart / 2;
    gather();
  }

  /**
   * The map of a version.
   *
   * @param publicUrl what stands before every path, without a slash at the end
   */
  public static Sitemap of(PublishedVersion version, String publicUrl) {
    return new Sitemap(version, publicUrl, MOST_ADDRESSES);
  }

  /** The same in smaller parts. */
  static Sitemap of(PublishedVersion version, String publicUrl, int addressesOfPart) {
    return new Sitemap(version, publicUrl, addressesOfPart);
  }

  /** In how many parts it is, because a file has at most 50,000 addresses. */
  public int parts() {
    return (int) ((gathered.size() + things + pagesOfPart - 1) / pagesOfPart);
  }

  /** The name of the file that is the map, or the index of its parts. */
  public static String file() {
    return "sitemap.xml";
  }

  /** The name of the file of a part, from 1; there is none if the map has only one. */
  public static String file(int part) {
    return "sitemap-" + part + ".xml";
  }

  /** Writes all addresses into files; if they are more than one, also the index of them. */
  public void write(Path folder) throws IOException, XMLStreamException {
    try (Stream<DescribedThing> all = living()) {
      Iterator<Page> pages =
          Stream.concat(
                  gathered.entrySet().stream()
                      .map(page -> new Page(page.getKey(), page.getValue())),
                  all.flatMap(thing -> page(thing).stream()))
              .iterator();
      if (parts() == 1) {
        writePart(pages, folder.resolve(file()));
        return;
      }
      for (int part = 1; part <= parts(); part++) {
        writePart(pages, folder.resolve(file(part)));
      }
    }
    writeIndex(folder.resolve(file()));
  }

  private void writeIndex(Path file) throws IOException, XMLStreamException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      XMLStreamWriter xml = begin("sitemapindex", out);
      for (int part = 1; part <= parts(); part++) {
        entry(xml, "sitemap", publicUrl + "/sitemap.xml?part=" + part, gathered.get("/"));
      }
      end(xml);
    }
  }

  private void writePart(Iterator<Page> pages, Path file) throws IOException, XMLStreamException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      XMLStreamWriter xml = begin("urlset", out);
      for (int written = 0; written < pagesOfPart && pages.hasNext(); written++) {
        Page page = pages.next();
        entry(xml, "url", publicUrl + page.path(), page.changed());
        entry(xml, "url", publicUrl + page.path() + "?lang=en", page.changed());
      }
      end(xml);
    }
  }

  private record Page(String path, Instant changed) {}

  private void gather() {
    Instant published = version.manifest().published();
    gathered.put("/sparql", published);
    OVERVIEWS.forEach(path -> gathered.put(path, published));
    try (Stream<DescribedThing> all = living()) {
      all.forEach(
          thing -> {
            String name = name(thing);
            if (page(thing).isPresent()) {
              things++;
            }
            if (isOfDocument(name)) {
              gather("/page/" + name.split("#")[0], thing.changed());
            }
            int slash = name.indexOf('/');
            if (slash > 0) {
              gather("/page/" + Site.path(name.substring(0, slash)), thing.changed());
            }
            gather("/", thing.changed());
          });
    }
  }

  private void gather(String path, Instant changed) {
    gathered.merge(path, changed, (one, other) -> one.isAfter(other) ? one : other);
  }

  private Stream<DescribedThing> living() {
    return version.describedThings().filter(thing -> !thing.withdrawn() && !name(thing).isEmpty());
  }

  /** The page of a thing; that of a term is its document's. */
  private Optional<Page> page(DescribedThing thing) {
    String name = name(thing);
    return isOfDocument(name)
        ? Optional.empty()
        : Optional.of(new Page("/page/" + Site.path(name), thing.changed()));
  }

  private static boolean isOfDocument(String name) {
    return name.matches("ontology|shapes(#.*)?");
  }

  private String name(DescribedThing thing) {
    return Site.name(version.manifest().uriSpace(), thing.iri()).orElse("");
  }

  private static XMLStreamWriter begin(String root, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeCharacters("\n");
    return xml;
  }

  private static void entry(XMLStreamWriter xml, String name, String address, Instant changed)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement("loc");
    xml.writeCharacters(address);
    xml.writeEndElement();
    xml.writeStartElement("lastmod");
    xml.writeCharacters(changed.toString());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }
}
