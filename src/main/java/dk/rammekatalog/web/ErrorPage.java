package dk.rammekatalog.web;

/**
 * Makes the page that tells a person of a problem. The one of a server is the attribute of its
 * servlet context with the name of this class.
 */
@FunctionalInterface
public interface ErrorPage {
  byte[] html(Problem problem);
}
