/** Reproducible archives: GNU tar entries in gzip members, kept in a cache and joined into one file. */
@NullMarked
package dev.harthon.image.archive;

import org.jspecify.annotations.NullMarked;
