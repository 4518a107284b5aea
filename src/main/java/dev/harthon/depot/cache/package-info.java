/** Harthon's own folder of fetched packages: whole files only, shared by processes without harm. */
@NullMarked
package dev.harthon.depot.cache;

import org.jspecify.annotations.NullMarked;
