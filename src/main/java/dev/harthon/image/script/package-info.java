/** The POSIX shell scripts in an image: how the task starts its service. */
@NullMarked
package dev.harthon.image.script;

import org.jspecify.annotations.NullMarked;
