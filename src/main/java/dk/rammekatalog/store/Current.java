package dk.rammekatalog.store;

/**
 * Which version is current, in the file {@code current}.
 *
 * @param id of the version
 * @param sources the fingerprint of the sources when the version was chosen: as long as they are
 *     the same, nothing has to be published
 * @param rolledBack whether somebody chose an older version, which these sources do not make
 */
record Current(String id, String sources, boolean rolledBack) {}
