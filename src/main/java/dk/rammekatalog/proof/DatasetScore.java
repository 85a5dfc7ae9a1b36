package dk.rammekatalog.proof;

import org.apache.jena.graph.Node;

/**
 * The marks of a dataset, counted both ways.
 *
 * @param best with those of the distribution that has most points
 * @param mean with the mean of those of all its distributions
 */
public record DatasetScore(Node dataset, Marks best, Marks mean) {

  /** The way of counting that gives fewer points. */
  public Marks lower() {
    return best.points() < mean.points() ? best : mean;
  }
}
