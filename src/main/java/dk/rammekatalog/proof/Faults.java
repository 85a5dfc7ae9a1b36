package dk.rammekatalog.proof;

import dk.rammekatalog.profile.Profile;
import dk.rammekatalog.report.Severity;
import dk.rammekatalog.shape.GraphValidation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The nodes of a catalogue that violate DCAT-AP 3.0.1. */
final class Faults {
  static final String PROFILE = "dcat-ap-dk";

  private Faults() {}

  static Set<Node> of(Graph graph) {
    Profile profile = Profile.read(PROFILE, Profile.Mode.EU).orElseThrow();
    Set<Node> faulty = ConcurrentHashMap.newKeySet();
    new GraphValidation(profile.shapes())
        .validate(
            graph,
            profile.vocabularies(),
            result -> {
              if (result.severity() == Severity.ERROR) {
                faulty.add(result.focus());
              }
            });
    return faulty;
  }
}
