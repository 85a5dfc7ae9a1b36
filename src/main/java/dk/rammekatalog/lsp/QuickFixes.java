package dk.rammekatalog.lsp;

import dk.rammekatalog.lsp.Publishing.Finding;
import dk.rammekatalog.text.Language;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.turtle.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Mends findings of which it is known what was meant, and declares prefixes that are missing. */
final class QuickFixes {
  private final List<Finding> findings;
  private final Outline outline;
  private final PrefixLines prefixes;
  private final Language language;

  QuickFixes(List<Finding> findings, Outline outline, PrefixLines prefixes, Language language) {
    this.findings = findings;
    this.outline = outline;
    this.prefixes = prefixes;
    this.language = language;
  }

  List<CodeAction> at(CodeActionParams params) {
    String uri = params.getTextDocument().getUri();
    Range range = params.getRange();
    List<Diagnostic> told = params.getContext().getDiagnostics();
    List<CodeAction> actions = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<String> instead = finding.diagnostic().detail().replacement();
      if (instead.isPresent() && meet(finding.range(), range)) {
        TextEdit edit = new TextEdit(finding.range(), instead.get());
        CodeAction action = action("lsp.fix.replace", instead.get(), uri, edit);
        action.setDiagnostics(same(told, finding.range()));
        action.setIsPreferred(true);
        actions.add(action);
      }
    }
    undeclared(range)
        .map(prefix -> action("lsp.fix.prefix", prefix, uri, prefixes.declare(prefix)))
        .forEach(actions::add);
    return actions;
  }

  /** The prefixes that are used in a range and that only other files declare. */
  private Stream<String> undeclared(Range range) {
    return outline.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.PNAME_LN)
        .filter(token -> meet(outline.text().range(token.start(), token.end()), range))
        .map(token -> token.text().substring(0, token.text().indexOf(':')))
        .filter(prefixes.missing()::contains)
        .distinct();
  }

  private CodeAction action(String key, String argument, String uri, TextEdit edit) {
    CodeAction action = new CodeAction(Messages.of(key, argument).in(language));
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(new WorkspaceEdit(Map.of(uri, List.of(edit))));
    return action;
  }

  private static List<Diagnostic> same(List<Diagnostic> told, Range range) {
    return told.stream().filter(one -> one.getRange().equals(range)).toList();
  }

  private boolean meet(Range one, Range other) {
    EditorText text = outline.text();
    return text.offset(one.getStart()) <= text.offset(other.getEnd())
        && text.offset(other.getStart()) <= text.offset(one.getEnd());
  }
}
