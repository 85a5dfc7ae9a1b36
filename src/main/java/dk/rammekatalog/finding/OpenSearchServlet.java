package dk.rammekatalog.finding;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.web.Answers;
import dk.rammekatalog.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Tells a browser how to search the catalogue from its address bar.
 *
 * @see <a href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>
 */
public final class OpenSearchServlet extends HttpServlet {
  public static final String PATH = "/opensearch.xml";
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
  private static final long serialVersionUID = 1L;

  private final transient Site site;

  public OpenSearchServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(Answers.pageLanguage(request), bytes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    response.setContentType("application/opensearchdescription+xml; charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }

  private void write(Language language, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("OpenSearchDescription");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "ShortName", "Rammekatalog");
    element(xml, "Description", Messages.of("search.description").in(language));
    element(xml, "Language", language.tag());
    element(xml, "InputEncoding", "UTF-8");
    element(xml, "OutputEncoding", "UTF-8");
    String end = language == Language.DA ? "" : "&lang=" + language.tag();
    url(xml, "text/html", SearchAddress.PATH + "?q={searchTerms}&side={startPage?}" + end);
    url(xml, "application/json", SearchAddress.PATH + ".json?q={searchTerms}" + end);
    String suggestions = SearchAddress.PATH + "/forslag?q={searchTerms}" + end;
    url(xml, "application/x-suggestions+json", suggestions);
    xml.writeEndDocument();
    xml.close();
  }

  private void url(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("template", site.url(template));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
