package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.services.LanguageClient;

/** What is at hand from the first message of an editor to the last. */
final class Session implements AutoCloseable {
  private final Documents documents;
  private final Publishing publishing;
  private final Desk desk;
  private final Outlines outlines;
  private final References references;
  private final Language language;
  private final LanguageClient client;

  Session(Path root, Language language, LanguageClient client) {
    this.language = language;
    this.client = client;
    this.documents = new Documents(root);
    this.publishing = new Publishing(client, documents, language);
    this.desk = new Desk(documents, publishing);
    this.outlines = new Outlines(documents);
    this.references = new References(documents, outlines);
  }

  Documents documents() {
    return documents;
  }

  Desk desk() {
    return desk;
  }

  Outlines outlines() {
    return outlines;
  }

  References references() {
    return references;
  }

  Language language() {
    return language;
  }

  LanguageClient client() {
    return client;
  }

  /** What was last found in a file. */
  List<Publishing.Finding> findings(String uri) {
    return documents.path(uri).map(publishing::of).orElse(List.of());
  }

  @Override
  public void close() {
    desk.close();
  }
}
