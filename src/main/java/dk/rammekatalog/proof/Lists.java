package dk.rammekatalog.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The lists of the MQA, one IRI or the end of one on each line of a file. */
final class Lists {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String FILE_TYPES = AUTHORITY + "file-type/";
  private static final String IANA = "www.iana.org/assignments/media-types/";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "https?://"
              + Pattern.quote(IANA)
              + "(application|audio|font|haptics|image|message|model|multipart|text|video)/"
              + "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*");

  private final Set<String> fileTypes = read("file-type");
  private final Set<String> machineReadable = read("machine-readable");
  private final Set<String> nonProprietary = read("non-proprietary");
  private final Set<String> licences = read("licence");
  private final Set<String> accessRights = read("access-right");

  boolean isFileType(Node format) {
    return format.isURI()
        && format.getURI().startsWith(FILE_TYPES)
        && fileTypes.contains(format.getURI().substring(FILE_TYPES.length()));
  }

  /** By the form: the list of IANA has thousands and grows every week. */
  boolean isMediaType(Node type) {
    return type.isURI() && MEDIA_TYPE.matcher(type.getURI()).matches();
  }

  boolean isMachineReadable(Node formatOrType) {
    return isIn(machineReadable, formatOrType);
  }

  boolean isNonProprietary(Node formatOrType) {
    return isIn(nonProprietary, formatOrType);
  }

  boolean isLicence(Node licence) {
    return licence.isURI()
        && (licences.contains(licence.getURI())
            || licence.getURI().startsWith(AUTHORITY + "licence/")
                && licences.contains(
                    licence.getURI().substring((AUTHORITY + "licence/").length())));
  }

  boolean isAccessRight(Node right) {
    return right.isURI()
        && right.getURI().startsWith(AUTHORITY + "access-right/")
        && accessRights.contains(right.getURI().substring((AUTHORITY + "access-right/").length()));
  }

  /** A list holds codes of file types, and the media types that say the same. */
  private static boolean isIn(Set<String> list, Node node) {
    if (!node.isURI()) {
      return false;
    }
    String iri = node.getURI();
    int type = iri.indexOf(IANA);
    return type > 0
        ? list.contains(iri.substring(type + IANA.length()))
        : iri.startsWith(FILE_TYPES) && list.contains(iri.substring(FILE_TYPES.length()));
  }

  private static Set<String> read(String name) {
    try (InputStream in = Lists.class.getResourceAsStream("mqa/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the list " + name + " is not packed");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
