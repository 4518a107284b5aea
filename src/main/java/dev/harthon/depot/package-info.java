/** Where packages come from: folders, Habitat's caches, Harthon's cache, the Builder depot. */
@NullMarked
package dev.harthon.depot;

import org.jspecify.annotations.NullMarked;
