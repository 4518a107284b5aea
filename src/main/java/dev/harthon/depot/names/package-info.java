/** Completion of package names, step by step, from what is on this machine and what a depot said. */
@NullMarked
package dev.harthon.depot.names;

import org.jspecify.annotations.NullMarked;
