package dk.rammekatalog.feed;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Numbers in a file, one after the other, of which single ones are read. */
record Offsets(Path file) {

  void write(List<Long> numbers) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (long number : numbers) {
        out.writeLong(number);
      }
    }
  }

  /** How many there are. */
  int count() throws IOException {
    return (int) (Files.size(file) / Long.BYTES);
  }

  /** Some of them that stand together. */
  long[] read(int from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
    try (FileChannel channel = FileChannel.open(file)) {
      long at = (long) from * Long.BYTES;
      while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
        // until all have come
      }
    }
    long[] numbers = new long[count];
    bytes.flip().asLongBuffer().get(numbers);
    return numbers;
  }
}
