package dk.rammekatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports point one way, and each library has its place. */
class PackagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dk/rammekatalog");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
  private static final String OURS = "dk.rammekatalog.";

  /** Package → the packages that it may import; the lowest first. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("turtle", Set.of()),
          Map.entry("calendar", Set.of()),
          Map.entry("syntax", Set.of()),
          Map.entry("canon", Set.of("text")),
          Map.entry("report", Set.of("text")),
          Map.entry("source", Set.of("report", "text", "turtle")),
          Map.entry("query", Set.of("source", "text")),
          Map.entry("inspect", Set.of("query", "source", "report", "text")),
          Map.entry("shape", Set.of("inspect", "query", "source", "report", "text")),
          Map.entry(
              "check", Set.of("shape", "inspect", "query", "source", "report", "text", "turtle")),
          Map.entry("profile", Set.of("check", "source", "syntax", "report", "text")),
          Map.entry("format", Set.of("turtle")),
          Map.entry(
              "lsp", Set.of("check", "format", "inspect", "report", "source", "text", "turtle")),
          Map.entry("search", Set.of("query", "text")),
          Map.entry(
              "store", Set.of("canon", "check", "query", "search", "source", "report", "text")),
          Map.entry(
              "feed", Set.of("store", "canon", "query", "source", "report", "syntax", "text")),
          Map.entry(
              "proof", Set.of("feed", "store", "profile", "shape", "source", "report", "text")),
          Map.entry("stream", Set.of("canon", "feed", "store", "text")),
          Map.entry("web", Set.of("store", "syntax", "text")),
          Map.entry(
              "diff",
              Set.of(
                  "canon", "check", "query", "report", "source", "store", "text", "turtle", "web")),
          Map.entry("review", Set.of("diff", "report", "text")),
          Map.entry("lookup", Set.of("store", "source", "report", "text")),
          Map.entry("page", Set.of("calendar", "feed", "lookup", "web", "store", "query", "text")),
          Map.entry("question", Set.of("page", "web", "store", "source", "query", "text")),
          Map.entry("finding", Set.of("page", "web", "search", "store", "text")),
          Map.entry(
              "overview", Set.of("lookup", "page", "profile", "proof", "web", "store", "text")),
          Map.entry("impact", Set.of("page", "web", "store", "text")),
          Map.entry("discovery", Set.of("feed", "store", "web")),
          Map.entry(
              "sparql", Set.of("discovery", "page", "web", "store", "syntax", "query", "text")),
          Map.entry(
              "http",
              Set.of(
                  "calendar",
                  "discovery",
                  "finding",
                  "impact",
                  "overview",
                  "question",
                  "sparql",
                  "page",
                  "stream",
                  "web",
                  "proof",
                  "feed",
                  "store",
                  "syntax",
                  "text")),
          Map.entry(
              "cli",
              Set.of(
                  "check",
                  "diff",
                  "discovery",
                  "feed",
                  "format",
                  "http",
                  "lookup",
                  "lsp",
                  "profile",
                  "proof",
                  "query",
                  "report",
                  "review",
                  "source",
                  "store",
                  "stream",
                  "syntax",
                  "text",
                  "turtle",
                  "web")));

  private static final Map<Path, String> FILES = new TreeMap<>();

  @BeforeAll
  static void readSources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        FILES.put(SOURCES.relativize(file), Files.readString(file));
      }
    }
  }

  @Test
  void importsFollowTheArrows() {
    Set<String> wrong = new TreeSet<>();
    FILES.forEach(
        (file, text) -> {
          String from = packageOf(file);
          imports(text)
              .filter(name -> name.startsWith(OURS))
              .map(name -> name.substring(OURS.length()).split("\\.")[0])
              .filter(to -> !to.equals(from))
              .filter(to -> !ARROWS.getOrDefault(from, Set.of()).contains(to))
              .forEach(to -> wrong.add(file + " → " + to));
        });
    assertEquals(Set.of(), wrong);
  }

  @Test
  void everyPackageHasItsArrows() {
    Set<String> packages = new TreeSet<>();
    FILES.keySet().forEach(file -> packages.add(packageOf(file)));
    packages.remove("");
    assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    Set<String> packages = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    FILES.forEach(
        (file, text) -> {
          packages.add(packageOf(file));
          if (file.endsWith("package-info.java") && text.contains("@NullMarked")) {
            marked.add(packageOf(file));
          }
        });
    assertEquals(packages, marked);
  }

  @Test
  void eachLibraryHasItsPlace() {
    assertOnly(List.of("shape"), shacl());
    assertOnly(List.of("store"), name -> name.contains(".tdb2."));
    assertOnly(List.of("search", "store"), name -> name.contains(".lucene."));
    assertOnly(
        List.of("finding", "http", "impact", "overview", "page", "question", "sparql", "web"),
        name ->
            name.contains(".fuseki.") || name.contains(".jetty.") || name.contains(".servlet."));
    assertOnly(List.of("source", "syntax"), name -> name.startsWith("org.eclipse.rdf4j."));
    assertOnly(List.of("calendar"), name -> name.startsWith("biweekly."));
    assertOnly(List.of("diff"), name -> name.startsWith("org.eclipse.jgit."));
    assertOnly(List.of("lsp"), name -> name.startsWith("org.eclipse.lsp4j."));
    assertOnly(List.of("review"), name -> name.startsWith("org.apache.jena.rdfpatch."));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    Set<String> wrong = new TreeSet<>();
    FILES.forEach(
        (file, text) -> {
          boolean prints = Pattern.compile("\\bSystem\\.(exit|out|err)\\b").matcher(text).find();
          if (prints && !packageOf(file).equals("cli")) {
            wrong.add(file.toString());
          }
        });
    assertEquals(Set.of(), wrong);
  }

  /** The names of SHACL's terms are only names; its engine is meant. */
  private static Predicate<String> shacl() {
    return name ->
        name.startsWith("org.apache.jena.shacl.")
            && !name.equals("org.apache.jena.shacl.vocabulary.SHACL");
  }

  private static void assertOnly(List<String> packages, Predicate<String> library) {
    Set<String> wrong = new TreeSet<>();
    FILES.forEach(
        (file, text) -> {
          if (!packages.contains(packageOf(file)) && imports(text).anyMatch(library)) {
            wrong.add(file.toString());
          }
        });
    assertEquals(Set.of(), wrong, () -> "only " + packages);
  }

  private static Stream<String> imports(String text) {
    return IMPORT.matcher(text).results().map(found -> found.group(1));
  }

  /** Empty for the package that holds all others. */
  private static String packageOf(Path file) {
    return file.getNameCount() == 1 ? "" : file.getName(0).toString();
  }
}
