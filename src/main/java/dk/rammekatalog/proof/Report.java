package dk.rammekatalog.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.rammekatalog.store.PublishedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The proof of a version's feed, in its folder as {@code proof/kvalitet.json}.
 *
 * @param catalog the IRI of the catalogue
 * @param version its id
 * @param published when the version was built
 * @param datasets how many the feed has
 * @param judgements of each mode of the profile
 * @param mqa the score
 * @param links how many of the catalogue's own addresses were tried
 * @param broken those that lead nowhere
 * @param foreign how many addresses are others'; they are not tried at publication
 */
public record Report(
    String catalog,
    String version,
    String published,
    long datasets,
    List<Judgement> judgements,
    Points mqa,
    long links,
    List<String> broken,
    long foreign) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The report of a version; empty if it has none, for it has no catalogue. */
  public static Optional<Report> of(PublishedVersion version) {
    Path file = ProofPart.folder(version).resolve(ProofPart.REPORT);
    try {
      return Files.exists(file)
          ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), Report.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** As JSON. */
  public String json() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
