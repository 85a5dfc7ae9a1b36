package dk.rammekatalog.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for findings that stay when lines are added or removed above them. */
final class Fingerprints {
  private static final int LENGTH = 16;

  private Fingerprints() {}

  /** A hash of the file, the check and the line as it is written, without its indentation. */
  static String of(Diagnostic finding, Report report) {
    String line = report.line(finding.location()).orElse("").strip();
    String told = finding.file() + "\0" + finding.check() + "\0" + line;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
