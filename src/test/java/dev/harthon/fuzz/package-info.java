/** Hostile bytes, made by a machine that watches what they do. */
@NullMarked
package dev.harthon.fuzz;

import org.jspecify.annotations.NullMarked;
