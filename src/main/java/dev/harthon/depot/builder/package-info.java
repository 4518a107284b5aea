/** A client of the Habitat Builder depot: what there is, in which channel, and how to get it. */
@NullMarked
package dev.harthon.depot.builder;

import org.jspecify.annotations.NullMarked;
