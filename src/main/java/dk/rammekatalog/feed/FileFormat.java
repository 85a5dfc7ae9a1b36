package dk.rammekatalog.feed;

import dk.rammekatalog.syntax.RdfSyntax;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of the files that data sets consist of. */
public enum FileFormat {
  TURTLE(RdfSyntax.TURTLE, "RDF_TURTLE"),
  JSON_LD(RdfSyntax.JSON_LD, "JSON_LD"),
  N_TRIPLES(RdfSyntax.N_TRIPLES, "RDF_N_TRIPLES"),
  CSV("csv", "CSV", "text/csv"),
  N_QUADS("nq", "RDF_N_QUADS", "application/n-quads"),
  TRIG("trig", "RDF_TRIG", "application/trig");

  private final String extension;
  private final String fileType;
  private final String mediaType;

  FileFormat(RdfSyntax syntax, String fileType) {
    this(syntax.extension(), fileType, syntax.mediaType());
  }

  FileFormat(String extension, String fileType, String mediaType) {
    this.extension = extension;
    this.fileType = fileType;
    this.mediaType = mediaType;
  }

  /** Of the names of such files, without a dot. */
  public String extension() {
    return extension;
  }

  /** Its code in the list of file types of the European Union. */
  String fileType() {
    return fileType;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The form of a file by the end of its name. */
  public static Optional<FileFormat> of(String file) {
    return Arrays.stream(values())
        .filter(format -> file.endsWith("." + format.extension))
        .findFirst();
  }

  /** Extension → media type. */
  static Map<String, String> mediaTypes() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(FileFormat::extension, FileFormat::mediaType));
  }
}
