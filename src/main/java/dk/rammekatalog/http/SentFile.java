package dk.rammekatalog.http;

import dk.rammekatalog.web.StrongTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is sent as it is, or packed where that is at hand and wanted; it is read a piece at a
 * time.
 *
 * @param packed beside it, or the same file if there is none
 */
record SentFile(Path file, Path packed, String mediaType, StrongTag tag) {

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean small = !packed.equals(file) && StrongTag.takesPacked(request);
    if (tag.isKnown(request, response, small)) {
      return;
    }
    Path sent = small ? packed : file;
    if (small) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(mediaType);
    response.setContentLengthLong(Files.size(sent));
    if (!request.getMethod().equals("HEAD")) {
      Files.copy(sent, response.getOutputStream());
    }
  }
}
