package dk.rammekatalog.http;

import dk.rammekatalog.feed.Cutting;
import dk.rammekatalog.feed.ServedCatalog;
import dk.rammekatalog.web.StrongTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is sent as it is, or packed where the client takes that: with Brotli if it is at
 * hand, else with gzip. It is read a piece at a time.
 */
record SentFile(Path file, String mediaType, StrongTag tag) {

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Path brotli = ServedCatalog.brotli(file);
    if (StrongTag.takes(request, StrongTag.BROTLI) && Files.exists(brotli)) {
      send(request, response, StrongTag.BROTLI, brotli);
    } else if (StrongTag.takes(request, StrongTag.GZIP)) {
      send(request, response, StrongTag.GZIP, ServedCatalog.packed(file));
    } else {
      send(request, response, "", file);
    }
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, String coding, Path sent)
      throws IOException {
    if (tag.isKnown(request, response, coding)) {
      return;
    }
    if (!coding.isEmpty()) {
      response.setHeader("Content-Encoding", coding);
    }
    response.setContentType(mediaType);
    response.setContentLengthLong(Files.size(sent));
    if (!request.getMethod().equals("HEAD")) {
      Cutting.copy(sent, 0, Files.size(sent), response.getOutputStream());
    }
  }
}
