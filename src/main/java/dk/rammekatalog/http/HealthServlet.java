package dk.rammekatalog.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.rammekatalog.store.OpenVersion;
import dk.rammekatalog.web.LiveVersion;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.JenaException;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the catalogue answers, by asking the store a real question: is there anything of
 * any class?
 */
final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final transient LiveVersion live;

  HealthServlet(LiveVersion live) {
    this.live = live;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenVersion version = live.get();
    long begun = System.nanoTime();
    boolean well = answers(version);
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("status", well ? "UP" : "DOWN");
    answer.put("version", version.id());
    answer.put("published", version.version().manifest().published().toString());
    answer.put("triples", version.version().manifest().triples());
    answer.put("milliseconds", (System.nanoTime() - begun) / 1_000_000);
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(MAPPER.writeValueAsBytes(answer));
  }

  private static boolean answers(OpenVersion version) {
    try {
      return Txn.calculateRead(
          version.dataset(),
          () -> version.dataset().getUnionGraph().contains(Node.ANY, RDF.type.asNode(), Node.ANY));
    } catch (JenaException e) {
      LOG.error("version {} does not answer", version.id(), e);
      return false;
    }
  }
}
