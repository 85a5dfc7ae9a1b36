package dk.rammekatalog.overview;

import dk.rammekatalog.overview.VersionsView.Entry;
import dk.rammekatalog.overview.VersionsView.Part;
import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import java.io.OutputStream;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The versions as an Atom feed, an entry each.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final String publicUrl;
  private final Language language;

  /**
   * A feed in a language.
   *
   * @param publicUrl what stands before every path, without a slash at the end
   */
  AtomFeed(String publicUrl, Language language) {
    this.publicUrl = publicUrl;
    this.language = language;
  }

  void write(VersionsView view, OutputStream out) throws XMLStreamException {
    String of = language == Language.DA ? "" : "?lang=" + language.tag();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", language.tag());
    element(xml, "id", publicUrl + VersionServlet.FEED + of);
    element(xml, "title", text("versions.feed-title"));
    element(xml, "updated", view.entries().get(0).published().toString());
    xml.writeStartElement("author");
    element(xml, "name", "Rammekatalog");
    xml.writeEndElement();
    link(xml, "self", publicUrl + VersionServlet.FEED + of, "application/atom+xml");
    link(xml, "alternate", publicUrl + VersionServlet.PATH + of, "text/html");
    for (Entry entry : view.entries()) {
      write(xml, entry, of);
    }
    xml.writeEndDocument();
    xml.flush();
  }

  private void write(XMLStreamWriter xml, Entry entry, String of) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", publicUrl + VersionServlet.PATH + "#v-" + entry.id());
    element(xml, "title", entry.words());
    element(xml, "published", entry.published().toString());
    element(xml, "updated", entry.published().toString());
    link(xml, "alternate", publicUrl + VersionServlet.PATH + of + "#v-" + entry.id(), "text/html");
    element(xml, "content", content(entry));
    xml.writeEndElement();
  }

  private String content(Entry entry) {
    String parts = entry.parts().stream().map(this::sentence).collect(Collectors.joining(" "));
    return parts.isEmpty() ? entry.words() : parts;
  }

  private String sentence(Part part) {
    String things =
        part.things().stream().map(Value::text).distinct().collect(Collectors.joining("; "));
    String more = part.more() > 0 ? " " + text("page.more", part.more()) : "";
    return text("versions.part." + part.name()) + ": " + things + more + ".";
  }

  private String text(String key, Object... arguments) {
    return Messages.of(key, arguments).in(language);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
