/** The sealed family of failures: what failed, why, what to do next, and the exit code. */
@NullMarked
package dev.harthon.fault;

import org.jspecify.annotations.NullMarked;
