package dk.rammekatalog.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Answers what an editor asks of the whole catalogue. */
final class WorkspaceRequests implements WorkspaceService {
  private final Supplier<Session> begun;

  WorkspaceRequests(Supplier<Session> begun) {
    this.begun = begun;
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    Session session = begun.get();
    return session
        .desk()
        .snapshot()
        .thenApplyAsync(
            snapshot ->
                Either.forRight(
                    new Symbols(snapshot, session.language())
                        .search(params.getQuery(), session.references())));
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // has none
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    begun.get().desk().changed();
  }
}
