package dk.rammekatalog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --profile} on files that are no part of the catalogue. */
class ProfileCommandTest {
  private static final Path CONFORMING =
      Path.of("src/test/resources/dk/rammekatalog/profile/conforming.ttl");

  @TempDir private Path folder;

  @Test
  void aConformingCatalogueIsFine() {
    Command.Result result = Command.run("check", "--profile", "dcat-ap-dk", CONFORMING.toString());
    assertEquals(Main.FINE, result.code(), result.err());
    assertEquals("", result.out());
  }

  @Test
  void aFaultIsToldAtItsPlaceInTheFile() throws IOException {
    Path file = folder.resolve("katalog.ttl");
    Files.writeString(
        file, Files.readString(CONFORMING).replace("frequency/ANNUAL>", "frequency/annual>"));
    Command.Result result =
        Command.run("check", "--profile", "dcat-ap-dk=strict", "--lang", "en", file.toString());
    assertEquals(Main.FINDINGS, result.code());
    assertTrue(
        result.out().contains(file + ":109:26: error: The value of dct:accrual"), result.out());
    assertTrue(result.out().contains("[dataset-accrual-periodicity-list]"), result.out());
    assertTrue(result.out().contains("109 |   dct:accrualPeriodicity <"), result.out());
  }

  @Test
  void theModeDecidesWhereTheSpecificationsDisagree() {
    Command.Result result =
        Command.run("check", "--profile", "dcat-ap-dk=dk", CONFORMING.toString());
    assertEquals(Main.FINDINGS, result.code());
    assertTrue(result.out().contains("[distribution-availability-list-dk]"), result.out());
  }

  @Test
  void aFolderIsOneCatalogueOfAllItsFiles() throws IOException {
    Files.copy(CONFORMING, folder.resolve("katalog.ttl"));
    Files.writeString(folder.resolve("LAES-MIG.txt"), "Ikke RDF.");
    Command.Result result = Command.run("check", "--profile", "dcat-ap-dk", folder.toString());
    assertEquals(Main.FINE, result.code(), result.out());
  }

  @Test
  void anotherProfileOrModeOrNoFileIsAUseThatIsWrong() {
    for (String name : new String[] {"dcat-ap-no", "dcat-ap-dk=no", "../dcat-ap-dk", ""}) {
      Command.Result result = Command.run("check", "--profile", name, CONFORMING.toString());
      assertEquals(2, result.code(), name);
    }
    assertEquals(2, Command.run("check", "--profile", "dcat-ap-dk").code());
  }
}
