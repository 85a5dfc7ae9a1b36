package dk.rammekatalog.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

/** A question is asked once, as long as there is room for its answer. */
class AnswerCacheTest {
  private final AnswerCache cache = new AnswerCache();
  private final AtomicInteger asked = new AtomicInteger();

  private Rows ask(String question, int rows) {
    return cache.of(
        question,
        () -> {
          asked.incrementAndGet();
          return new Rows(
              List.of(Var.alloc("x")), Collections.nCopies(rows, BindingFactory.empty()));
        });
  }

  @Test
  void theSameQuestionIsAskedOnce() {
    assertSame(ask("moeder?dag=1", 3), ask("moeder?dag=1", 3));
    ask("moeder?dag=2", 0);
    ask("moeder?dag=2", 0);
    assertEquals(2, asked.get());
  }

  @Test
  void whatIsLongestUnusedMakesRoom() {
    int half = AnswerCache.MOST_ROWS / 2 - 1;
    ask("a", half);
    ask("b", half);
    ask("a", half);
    ask("c", half);
    assertEquals(3, asked.get());
    ask("a", half);
    ask("c", half);
    assertEquals(3, asked.get());
    ask("b", half);
    assertEquals(4, asked.get());
  }

  @Test
  void anAnswerThatIsLargerThanTheRoomIsNotKept() {
    ask("a", 10);
    ask("large", AnswerCache.MOST_ROWS);
    ask("large", AnswerCache.MOST_ROWS);
    ask("a", 10);
    assertEquals(3, asked.get());
  }
}
