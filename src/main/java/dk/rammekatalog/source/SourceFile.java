package dk.rammekatalog.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * One file of the sources.
 *
 * @param path below the root, with {@code /}
 * @param text without byte order mark; a byte that is not UTF-8 is U+FFFD
 * @param malformedAt offset into the text where a byte is not UTF-8; the file is not usable then
 */
public record SourceFile(String path, String text, OptionalInt malformedAt) {

  /** What a file is for, by its folder and ending. */
  public enum Kind {
    DATA,
    ONTOLOGY,
    SHAPES,
    BACKGROUND,
    QUERY,
    OTHER
  }

  public static SourceFile of(String path, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    int mark = decoded.startsWith("\uFEFF") ? 1 : 0;
    return new SourceFile(
        path,
        decoded.substring(mark),
        result.isError() ? OptionalInt.of(chars.position() - mark) : OptionalInt.empty());
  }

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, OptionalInt.empty());
  }

  public Kind kind() {
    if (path.endsWith(".rq")) {
      return Kind.QUERY;
    }
    if (!path.endsWith(".ttl")) {
      return Kind.OTHER;
    }
    if (path.startsWith("ontology/background/")) {
      return Kind.BACKGROUND;
    }
    if (path.startsWith("ontology/shapes/")) {
      return Kind.SHAPES;
    }
    return path.startsWith("ontology/") ? Kind.ONTOLOGY : Kind.DATA;
  }
}
