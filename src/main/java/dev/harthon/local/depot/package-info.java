/** A small depot: serves a folder of packages with the API of Habitat Builder that clients read from. */
@NullMarked
package dev.harthon.local.depot;

import org.jspecify.annotations.NullMarked;
