package dk.rammekatalog.diff;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository: it starts no {@code git} to find the settings of the machine, and
 * writes none into the user's home. Reading a tree needs neither.
 */
final class QuietSystem extends SystemReader.Delegate {
  QuietSystem(SystemReader system) {
    super(system);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new None(parent, files);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new None(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new None(parent, files);
  }

  private static final class None extends FileBasedConfig {
    None(Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // What JGit has measured is measured again next time.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
