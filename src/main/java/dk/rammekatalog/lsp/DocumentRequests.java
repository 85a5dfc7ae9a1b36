package dk.rammekatalog.lsp;

import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.ToldException;
import dk.rammekatalog.turtle.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Answers what an editor asks of one text. */
final class DocumentRequests implements TextDocumentService {
  private final Supplier<Session> begun;

  DocumentRequests(Supplier<Session> begun) {
    this.begun = begun;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var document = params.getTextDocument();
    session().documents().open(document.getUri(), document.getVersion(), document.getText());
    session().desk().changed();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var document = params.getTextDocument();
    session()
        .documents()
        .change(document.getUri(), document.getVersion(), params.getContentChanges());
    session().desk().changed();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session().documents().close(params.getTextDocument().getUri());
    session().desk().changed();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    session().desk().changed();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Outline outline = outline(params);
    int offset = offset(outline, params);
    boolean sparql = isSparql(params.getTextDocument().getUri());
    return answer(
        snapshot ->
            Either.forRight(
                new Completions(snapshot, outline, sparql, language(), offset).list(offset)));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    Outline outline = outline(params);
    return answer(
        snapshot ->
            new Hovers(snapshot, session().references(), session().documents(), language())
                .at(outline, offset(outline, params))
                .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answer(
        snapshot ->
            Either.forLeft(
                term(params)
                    .map(term -> session().references().descriptions(term.iri()))
                    .orElse(List.of())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean all = params.getContext().isIncludeDeclaration();
    return answer(
        snapshot ->
            term(params)
                .map(term -> session().references().all(term.iri(), all))
                .orElse(List.of()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    Outline outline = session().outlines().of(params.getTextDocument().getUri());
    return answer(
        snapshot ->
            new Symbols(snapshot, language())
                .of(outline).stream()
                    .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                    .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    String uri = params.getTextDocument().getUri();
    Outline outline = session().outlines().of(uri);
    return answer(
        snapshot ->
            new QuickFixes(
                    session().findings(uri),
                    outline,
                    new PrefixLines(outline, isSparql(uri), snapshot.prefixes()),
                    language())
                .at(params).stream().map(Either::<Command, CodeAction>forRight).toList());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    String uri = params.getTextDocument().getUri();
    EditorText text = session().documents().text(uri);
    Optional<List<TextEdit>> edits = isSparql(uri) ? Optional.of(List.of()) : Layout.edits(text);
    if (edits.isEmpty()) {
      String told = Messages.of("lsp.format.invalid").in(language());
      session().client().showMessage(new MessageParams(MessageType.Warning, told));
    }
    return CompletableFuture.completedFuture(edits.orElse(List.of()));
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    Outline outline = outline(params);
    return answer(
        snapshot ->
            term(params)
                .map(
                    term -> {
                      Renaming.mustBeOwn(snapshot, term.iri());
                      Token token = term.token();
                      Range range = outline.text().range(token.start(), token.end());
                      return Either3
                          .<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                              new PrepareRenameResult(range, Renaming.end(term.iri())));
                    })
                .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answer(
        snapshot -> {
          Map<String, List<TextEdit>> changes = new HashMap<>();
          term(params)
              .map(
                  term ->
                      Renaming.edits(
                          snapshot,
                          session().documents(),
                          session().outlines(),
                          term,
                          params.getNewName()))
              .orElse(Map.of())
              .forEach((path, edits) -> changes.put(session().documents().uri(path), edits));
          return new WorkspaceEdit(changes);
        });
  }

  private Optional<Term> term(TextDocumentPositionParams params) {
    Outline outline = outline(params);
    return outline.at(offset(outline, params));
  }

  private Outline outline(TextDocumentPositionParams params) {
    return session().outlines().of(params.getTextDocument().getUri());
  }

  private static int offset(Outline outline, TextDocumentPositionParams params) {
    return outline.text().offset(params.getPosition());
  }

  private Session session() {
    return begun.get();
  }

  private Language language() {
    return session().language();
  }

  private static boolean isSparql(String uri) {
    return uri.endsWith(".rq");
  }

  /** Answers as soon as the catalogue is read; what was asked wrongly is told to the person. */
  private <T> CompletableFuture<T> answer(Function<Snapshot, T> question) {
    return session()
        .desk()
        .snapshot()
        .thenApplyAsync(
            snapshot -> {
              try {
                return question.apply(snapshot);
              } catch (ToldException e) {
                String text = e.text().in(language());
                throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, text, null));
              }
            });
  }
}
