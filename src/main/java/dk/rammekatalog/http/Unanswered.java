package dk.rammekatalog.http;

import dk.rammekatalog.web.Asked;
import dk.rammekatalog.web.ErrorPage;
import dk.rammekatalog.web.Problem;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what nobody else does: addresses that lead nowhere or cannot be read, methods that are
 * not known, and requests that end in a fault of the program, which is in the log and not told.
 */
final class Unanswered extends ErrorHandler {
  private final ErrorPage page;

  Unanswered(ErrorPage page) {
    this.page = page;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Problem problem = Problem.of(asked(request), status, request.getMethod());
    Problem.Told told = problem.told(Optional.of(page));
    HeaderFilter.HEADERS.forEach(response.getHeaders()::put);
    if (status == HttpStatus.METHOD_NOT_ALLOWED_405) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");
    }
    response.getHeaders().add(HttpHeader.VARY, "Accept, Accept-Language");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, told.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, told.bytes().length);
    response.write(true, ByteBuffer.wrap(told.bytes()), callback);
  }

  private static Asked asked(Request request) {
    return new Asked(
        header(request, HttpHeader.ACCEPT),
        header(request, HttpHeader.ACCEPT_LANGUAGE),
        Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"),
        Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
  }

  private static String header(Request request, HttpHeader name) {
    return Objects.requireNonNullElse(request.getHeaders().get(name), "");
  }
}
