/** Where archives go, and the probe whether an agent can fetch them. */
@NullMarked
package dev.harthon.store;

import org.jspecify.annotations.NullMarked;
