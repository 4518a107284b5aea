/** The Marathon client: endpoints and typed views over tolerant JSON. */
@NullMarked
package dev.harthon.marathon;

import org.jspecify.annotations.NullMarked;
