package dk.rammekatalog.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentBytesTest {
  private final RecentBytes recent = new RecentBytes(100);
  private final List<String> written = new ArrayList<>();

  @Test
  void whatIsAtHandIsNotWrittenAgain() throws IOException {
    assertArrayEquals(new byte[40], ask("a", 40));
    assertArrayEquals(new byte[40], ask("a", 40));
    assertEquals(List.of("a"), written);
  }

  @Test
  void whatWasNotAskedForLongestGoesFirst() throws IOException {
    ask("a", 40);
    ask("b", 40);
    ask("a", 40);
    ask("c", 40);
    assertEquals(80, recent.held());
    ask("a", 40);
    ask("c", 40);
    assertEquals(List.of("a", "b", "c"), written);
    ask("b", 40);
    assertEquals(List.of("a", "b", "c", "b"), written);
  }

  @Test
  void whatIsTooLargeIsNotHeld() throws IOException {
    ask("a", 40);
    assertEquals(60, ask("large", 60).length);
    assertEquals(40, recent.held());
  }

  private byte[] ask(String name, int size) throws IOException {
    return recent.of(
        name,
        out -> {
          written.add(name);
          out.write(new byte[size]);
        });
  }
}
