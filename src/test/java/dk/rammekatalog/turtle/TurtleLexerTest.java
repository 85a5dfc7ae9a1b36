package dk.rammekatalog.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurtleLexerTest {
  private static final Path CASES = Path.of("src/test/resources/dk/rammekatalog/turtle/tokens");
  private static final String PIECES =
      "<>\"'@#.:;,[](){}|^~\\+-019aeuxPREFIXabprefixtrue_%\r\n\t \u00B7\u00E6\u0300\uFEFF\uD83D\uDE00";

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheExpectedTokens(Path file) throws IOException {
    String name = file.toString().replaceFirst("\\.(ttl|tokens)$", "");
    String text = Files.readString(Path.of(name + ".ttl"));
    String tokens = TurtleLexer.tokens(text).stream().map(this::line).collect(Collectors.joining());
    assertEquals(Files.readString(Path.of(name + ".tokens")), tokens);
    assertTokensCover(text);
  }

  @Test
  void takesAnyText() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(30), 0, PIECES.length())
          .forEach(at -> text.append(PIECES.charAt(at)));
      assertTokensCover(text.toString());
    }
  }

  @Test
  void aLoneSurrogateIsUnknown() {
    Token token = TurtleLexer.tokens("\uD83D").get(0);
    assertEquals(new Token(Token.Kind.UNKNOWN, 0, "\uD83D"), token);
  }

  private String line(Token token) {
    String text = token.text().replace("\r", "␍").replace("\n", "␊");
    return "%d-%d %s %s\n".formatted(token.start(), token.end(), token.kind(), text);
  }

  /** Tokens are not empty, do not overlap, and leave out white space only. */
  private void assertTokensCover(String text) {
    List<Token> tokens = TurtleLexer.tokens(text);
    int end = text.startsWith("\uFEFF") ? 1 : 0;
    for (Token token : tokens) {
      assertTrue(text.substring(end, token.start()).matches("[ \t\r\n]*"), text);
      assertTrue(token.end() > token.start(), text);
      assertTrue(text.startsWith(token.text(), token.start()), text);
      end = token.end();
    }
    assertTrue(text.substring(end).matches("[ \t\r\n]*"), text);
  }
}
