/** SHACL: findings of shapes at the place that can be mended. */
@NullMarked
package dk.rammekatalog.shape;

import org.jspecify.annotations.NullMarked;
