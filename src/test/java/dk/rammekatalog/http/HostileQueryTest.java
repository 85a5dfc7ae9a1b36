package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would never end, or take all memory, end soon after their time is over. */
class HostileQueryTest {
  private static final Duration TIMEOUT = Duration.ofMillis(1_000);
  private static final Duration GRACE = Duration.ofMillis(5_000);
  private static final String THREE = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
  private static final String LONG = "a".repeat(60);

  @TempDir static Path var;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.in(var, TIMEOUT, 8L << 20, 8);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("count", "SELECT (COUNT(*) AS ?n) { " + THREE + " }"),
        Arguments.of("order", "SELECT * { " + THREE + " } ORDER BY ?i ?f ?c LIMIT 5"),
        Arguments.of("distinct", "SELECT DISTINCT ?a ?d ?g { " + THREE + " } OFFSET 900000000"),
        Arguments.of(
            "group", "SELECT ?a ?f ?i (COUNT(*) AS ?n) { " + THREE + " } GROUP BY ?a ?f ?i"),
        Arguments.of("path", "SELECT (COUNT(*) AS ?n) { ?a (!<x:p>|^!<x:p>)* ?b }"),
        Arguments.of("long path", "ASK { ?a (!<x:p>/!<x:q>|^!<x:p>)+ ?b . ?b <x:no> ?c }"),
        Arguments.of(
            "filter", "ASK { " + THREE + " FILTER (STRLEN(CONCAT(STR(?c), STR(?f))) < 0) }"),
        Arguments.of("regex", "ASK { FILTER REGEX('" + LONG + "!', '^(a|aa)+\\\\1!!$') }"),
        Arguments.of(
            "regex of data",
            "ASK { ?s ?p ?o FILTER REGEX(CONCAT('"
                + LONG
                + "', STR(?o)), CONCAT('^(a|aa)+', '\\\\1!!$', '')) }"),
        Arguments.of(
            "regex in exists",
            "ASK { FILTER EXISTS { BIND (REGEX('"
                + LONG
                + "!', '^(a|aa)+\\\\1!!$') AS ?x) FILTER (?x) } }"),
        Arguments.of(
            "regex in order",
            "SELECT * { ?s ?p ?o } ORDER BY REGEX('" + LONG + "!', '^(a|aa)+\\\\1!!$') LIMIT 2"),
        Arguments.of(
            "regex in sum",
            "SELECT (SUM(IF(REGEX(CONCAT('"
                + LONG
                + "!', STR(?o)), '^(a|aa)+\\\\1!!$'), 1, 0)) AS ?n) { ?s ?p ?o }"),
        Arguments.of(
            "regex in having",
            "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING (REGEX(CONCAT('"
                + LONG
                + "!', STR(COUNT(*))), '^(a|aa)+\\\\1!!$'))"),
        Arguments.of(
            "replace", "SELECT (REPLACE('" + LONG + "!', '(a|aa)+\\\\1!!$', 'b') AS ?x) {}"),
        Arguments.of(
            "replace in subquery",
            "SELECT * { { SELECT (REPLACE(STR(?o), '(.*)+(.*)+(.*)+(.*)+(.*)+(.*)+(.*)+@', 'b') AS ?x) { ?s ?p ?o } } }"),
        Arguments.of("doubling", doubling("CONCAT(?x%1$d, ?x%1$d)", 60)),
        Arguments.of("replace doubling", doubling("REPLACE(?x%1$d, '(.+)', '$1$1')", 60)),
        Arguments.of("encode", doubling("ENCODE_FOR_URI(?x%1$d)", 60)),
        Arguments.of("numbers", doubling("(?x%1$d * ?x%1$d)", 60).replace("'%'", "3")),
        Arguments.of("group_concat", "SELECT (GROUP_CONCAT(?c) AS ?n) { " + THREE + " }"),
        Arguments.of("construct", "CONSTRUCT { ?a ?b ?f . ?d ?e ?i } WHERE { " + THREE + " }"),
        Arguments.of("describe", "DESCRIBE ?a ?d { " + THREE + " }"),
        Arguments.of("values", "SELECT (COUNT(*) AS ?n) { " + values(9) + " }"),
        Arguments.of(
            "optional",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f MINUS { ?g ?h ?f } } }"),
        Arguments.of(
            "subquery", "SELECT * { { SELECT * { " + THREE + " } ORDER BY ?c } } LIMIT 1"));
  }

  private static String doubling(String expression, int times) {
    StringBuilder query =
        new StringBuilder("SELECT (STRLEN(STR(?x" + times + ")) AS ?n) { BIND ('%' AS ?x0) ");
    for (int i = 0; i < times; i++) {
      query
          .append("BIND (")
          .append(expression.formatted(i))
          .append(" AS ?x")
          .append(i + 1)
          .append(") ");
    }
    return query + "}";
  }

  private static String values(int variables) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < variables; i++) {
      query
          .append("VALUES ?v")
          .append(i)
          .append(" { ")
          .append("1 2 3 4 5 6 7 8 9 ".repeat(3))
          .append("} ");
    }
    return query.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void aHostileQueryEndsSoonAfterItsTime(String name, String query) throws InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> answer = served.client().post("application/sparql-query", query);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(taken.compareTo(TIMEOUT.plus(GRACE)) < 0, name + " took " + taken);
    assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503, answer.body());
    if (answer.statusCode() == 503) {
      assertTrue(answer.body().startsWith("Forespørgslen tog mere end 1 sekund"), answer.body());
    }
    assertNothingRuns(name);
  }

  /** Threads of the server must be at rest: none of them uses more than a tenth of the time. */
  private static void assertNothingRuns(String name) throws InterruptedException {
    long most = 0;
    for (int tries = 0; tries < 5; tries++) {
      long before = used();
      Thread.sleep(150);
      most = used() - before;
      if (most < 60_000_000) {
        return;
      }
    }
    throw new AssertionError(
        name + " still uses the processor: " + most / 1_000_000 + " ms of 150");
  }

  private static long used() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      sum += isOwnWork(threads.getThreadInfo(id)) ? 0 : Math.max(0, threads.getThreadCpuTime(id));
    }
    return sum;
  }

  /** This test's, and that of the server that finds the choices of questions by itself. */
  private static boolean isOwnWork(ThreadInfo thread) {
    return thread == null
        || thread.getThreadId() == Thread.currentThread().getId()
        || thread.getThreadName().equals("questions");
  }

  @Test
  void theServerAnswersAfterwards() {
    assertEquals(200, served.client().ask("ASK { ?s ?p ?o }").statusCode());
  }
}
