package dk.rammekatalog.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
  @TempDir Path temp;

  @Test
  void aVersionIsNotBegunWithoutRoomForIt() throws IOException {
    Disk.require(temp, 1);
    assertThrows(IOException.class, () -> Disk.require(temp, Long.MAX_VALUE));
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = temp.resolve("current");
    Disk.replace(file, new byte[] {1});
    Disk.replace(file, new byte[] {2});
    assertEquals(2, Files.readAllBytes(file)[0]);
    try (var files = Files.list(temp)) {
      assertEquals(1, files.count());
    }
  }
}
