/** Habitat's templates, rendered before the task runs: what only the task knows stays as a mark for its start script. */
@NullMarked
package dev.harthon.image.template;

import org.jspecify.annotations.NullMarked;
