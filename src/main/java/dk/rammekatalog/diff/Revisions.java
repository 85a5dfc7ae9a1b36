package dk.rammekatalog.diff;

import dk.rammekatalog.source.SourceFile;
import dk.rammekatalog.source.SourceTree;
import dk.rammekatalog.text.LocalText;
import dk.rammekatalog.text.Messages;
import dk.rammekatalog.text.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.SystemReader;

/** The states of a catalogue that git has kept. */
public final class Revisions implements AutoCloseable {
  private static final int SHORT = 7;

  private final Path root;
  private final Repository repository;

  private Revisions(Path root, Repository repository) {
    this.root = root;
    this.repository = repository;
  }

  /**
   * Opens the repository that a folder is in.
   *
   * @throws RevisionException if it is in none
   */
  public static Revisions of(Path root) {
    SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    try {
      Path real = root.toRealPath();
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
      if (builder.getGitDir() == null) {
        throw new RevisionException(Messages.of("diff.no-git", real));
      }
      return new Revisions(real, builder.setMustExist(true).build());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read git's folder for " + root, e);
    }
  }

  /**
   * The catalogue as it was in a revision: a branch, a tag, a commit, {@code HEAD~2}, a tree.
   *
   * @throws RevisionException if git has no such revision
   */
  public Side side(String revision) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id =
          Optional.ofNullable(repository.resolve(revision)).orElseThrow(() -> unknown(revision));
      if (id.equals(Constants.EMPTY_TREE_ID)) {
        return new Side(Messages.of("diff.nothing"), SourceTree.of(root, List.of()));
      }
      RevObject object = walk.peel(walk.parseAny(id));
      return new Side(name(revision, object), SourceTree.of(root, files(walk.parseTree(object))));
    } catch (RevisionSyntaxException
        | AmbiguousObjectException
        | IncorrectObjectTypeException
        | MissingObjectException e) {
      throw unknown(revision);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + revision + " from git", e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }

  private static LocalText name(String revision, RevObject object) {
    String id = object.abbreviate(SHORT).name();
    String asked = object.name().startsWith(revision) ? id : revision + ", " + id;
    return object instanceof RevCommit commit
        ? Messages.of("diff.commit", asked, commit.getShortMessage())
        : LocalText.same(asked);
  }

  private List<SourceFile> files(ObjectId tree) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    String folder = folder();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!folder.isEmpty()) {
        walk.setFilter(PathFilter.create(folder));
      }
      while (walk.next()) {
        String path = walk.getPathString().substring(folder.isEmpty() ? 0 : folder.length() + 1);
        if (FileMode.REGULAR_FILE.equals(walk.getFileMode(0).getBits() & ~0111)
            && SourceTree.isSource(path)) {
          files.add(
              SourceFile.of(path, walk.getObjectReader().open(walk.getObjectId(0)).getBytes()));
        }
      }
    }
    return files;
  }

  /** Where the catalogue lies in the repository; empty if at its top. */
  private String folder() throws IOException {
    Path top =
        repository.isBare()
            ? repository.getDirectory().toPath().toRealPath()
            : repository.getWorkTree().toPath().toRealPath();
    return top.relativize(root).toString().replace('\\', '/');
  }

  private RevisionException unknown(String revision) {
    if (revision.contains("..")) {
      return new RevisionException(Messages.of("diff.two-revisions", revision));
    }
    LocalText text = Messages.of("diff.no-revision", revision);
    return new RevisionException(
        Nearest.to(revision, branches())
            .map(near -> text.and(Messages.of("did-you-mean", near)))
            .orElse(text));
  }

  private List<String> branches() {
    try {
      return repository.getRefDatabase().getRefs().stream()
          .map(Ref::getName)
          .map(Repository::shortenRefName)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the branches from git", e);
    }
  }
}
