package dk.rammekatalog.page;

import dk.rammekatalog.page.ResourceView.Value;
import dk.rammekatalog.store.Labels;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.web.Site;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;

/** Terms as pages show them: with a label and an address; to be used in a read transaction. */
public final class Values {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");

  private final Site site;
  private final Language language;
  private final Graph union;
  private final Labels labels;
  private final Node itemNumber;

  public Values(Site site, OpenVersion version, Language language) {
    this.site = site;
    this.language = language;
    this.union = version.dataset().getUnionGraph();
    this.labels = new Labels(version, language);
    this.itemNumber = NodeFactory.createURI(site.uriSpace() + "ontology#itemNumber");
  }

  /** What is shown of a term. */
  public Value of(Node node) {
    return of(node, false);
  }

  Value of(Node node, boolean derived) {
    String tag = node.isLiteral() ? node.getLiteralLanguage() : "";
    return new Value(text(node), href(node), tag, derived);
  }

  /** The label; before that of an item of an agenda stands its number. */
  private String text(Node node) {
    if (!node.isURI()) {
      return date(node).orElseGet(() -> labels.of(node));
    }
    return union
        .find(node, itemNumber, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm() + " " + labels.of(node))
        .nextOptional()
        .orElseGet(() -> labels.of(node));
  }

  private Optional<String> date(Node node) {
    if (!node.isLiteral()) {
      return Optional.empty();
    }
    String type = node.getLiteralDatatypeURI();
    Optional<String> text = Optional.of(node.getLiteralLexicalForm());
    if (type.equals(XSD.date.getURI())) {
      return text.filter(DAY.asMatchPredicate()).map(this::written);
    }
    if (type.equals(XSD.gYearMonth.getURI())) {
      return text.filter(MONTH.asMatchPredicate())
          .map(month -> YearMonth.parse(month).format(form("MMMM yyyy")));
    }
    return type.equals(XSD.time.getURI())
        ? text.filter(TIME.asMatchPredicate())
            .map(time -> LocalTime.parse(time).format(form(isDanish() ? "HH.mm" : "HH:mm")))
        : Optional.empty();
  }

  /** As people write a date. */
  private String written(String day) {
    return LocalDate.parse(day).format(form(isDanish() ? "d. MMMM yyyy" : "d MMMM yyyy"));
  }

  private DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  private boolean isDanish() {
    return language == Language.DA;
  }

  /** Where a term leads: its page, if we have one; the address itself, if it is foreign. */
  public String href(Node node) {
    if (!node.isURI()) {
      return "";
    }
    String iri = node.getURI();
    if (!iri.startsWith(site.uriSpace())) {
      return iri.startsWith("http") ? iri : "";
    }
    return union.contains(node, Node.ANY, Node.ANY) ? site.page(iri).orElse("") : "";
  }
}
