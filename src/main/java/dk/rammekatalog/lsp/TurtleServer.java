package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server: from the editor's first message to its last. */
public final class TurtleServer implements LanguageServer {
  private final Settings settings;
  private final CompletableFuture<LanguageClient> client = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile @Nullable Session session;
  private boolean watches;
  private volatile boolean shutDown;

  private TurtleServer(Settings settings) {
    this.settings = settings;
  }

  /**
   * Serves one editor until it says {@code exit} or closes its end.
   *
   * @return whether the editor took its leave as the protocol asks
   */
  public static boolean serve(Settings settings, InputStream in, OutputStream out) {
    TurtleServer server = new TurtleServer(settings);
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.client.complete(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    Thread end =
        new Thread(
            () -> {
              try {
                listening.get();
              } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                // the connection is gone, for whatever reason
              }
              server.ended.complete(null);
            },
            "connection");
    end.setDaemon(true);
    end.start();
    server.ended.join();
    Session begun = server.session;
    if (begun != null) {
      begun.close();
    }
    return server.shutDown;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Language language =
        settings
            .language()
            .orElseGet(
                () ->
                    Optional.ofNullable(params.getLocale()).orElse("").startsWith("en")
                        ? Language.EN
                        : Language.DA);
    session = new Session(Roots.of(settings, params), language, client.join());
    watches =
        Optional.ofNullable(params.getCapabilities())
            .map(org.eclipse.lsp4j.ClientCapabilities::getWorkspace)
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false);
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("rammekatalog")));
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watches) {
      FileSystemWatcher sources = new FileSystemWatcher(Either.forLeft("**/*.{ttl,rq}"));
      client
          .join()
          .registerCapability(
              new RegistrationParams(
                  List.of(
                      new Registration(
                          "sources",
                          "workspace/didChangeWatchedFiles",
                          new DidChangeWatchedFilesRegistrationOptions(List.of(sources))))));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    started().close();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.complete(null);
  }

  private Session started() {
    Session begun = session;
    if (begun == null) {
      String message = "the first message is initialize";
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.ServerNotInitialized, message, null));
    }
    return begun;
  }

  private static ServerCapabilities capabilities() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
    capabilities.setTextDocumentSync(sync);
    capabilities.setCompletionProvider(new CompletionOptions(false, List.of(":", "@", "<")));
    capabilities.setHoverProvider(true);
    capabilities.setDefinitionProvider(true);
    capabilities.setReferencesProvider(true);
    capabilities.setRenameProvider(new RenameOptions(true));
    capabilities.setDocumentFormattingProvider(true);
    capabilities.setDocumentSymbolProvider(true);
    capabilities.setWorkspaceSymbolProvider(true);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return capabilities;
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new DocumentRequests(this::started);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceRequests(this::started);
  }
}
