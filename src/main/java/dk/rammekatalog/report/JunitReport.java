package dk.rammekatalog.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which build servers show as tests: each file with findings is a suite, each finding
 * a test. An error is a failure; the others are tests that pass and say something.
 */
final class JunitReport {
  private final Report report;
  private final XMLStreamWriter xml;

  private JunitReport(Report report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  static String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitReport(report, xml).suites();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return text + "\n";
  }

  private void suites() throws XMLStreamException {
    Map<String, List<Diagnostic>> files =
        report.findings().stream()
            .collect(Collectors.groupingBy(Diagnostic::file, TreeMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    begin(0, "testsuites");
    xml.writeAttribute("name", "rammekatalog check");
    numbers(report.findings());
    for (Map.Entry<String, List<Diagnostic>> file : files.entrySet()) {
      begin(1, "testsuite");
      xml.writeAttribute("name", file.getKey());
      numbers(file.getValue());
      for (Diagnostic finding : file.getValue()) {
        test(finding);
      }
      end(1);
    }
    end(0);
    xml.writeEndDocument();
  }

  private void test(Diagnostic finding) throws XMLStreamException {
    String message = legal(finding.message().in(report.language()));
    begin(2, "testcase");
    xml.writeAttribute("classname", finding.file());
    xml.writeAttribute(
        "name",
        finding.check() + " " + finding.position().line() + ":" + finding.position().column());
    xml.writeAttribute("file", finding.file());
    xml.writeAttribute("line", String.valueOf(finding.position().line()));
    boolean error = finding.severity() == Severity.ERROR;
    begin(3, error ? "failure" : "system-out");
    if (error) {
      xml.writeAttribute("type", finding.check());
      xml.writeAttribute("message", message);
    }
    xml.writeCharacters(finding.location().shown() + ": " + message);
    xml.writeEndElement();
    end(2);
  }

  private void numbers(List<Diagnostic> findings) throws XMLStreamException {
    long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    xml.writeAttribute("tests", String.valueOf(findings.size()));
    xml.writeAttribute("failures", String.valueOf(errors));
  }

  private void begin(int depth, String name) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }

  /** Without the characters that no XML may have. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' && c != '\n' ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
