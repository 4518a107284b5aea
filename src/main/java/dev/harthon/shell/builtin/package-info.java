/** The commands that belong to the shell itself. */
@NullMarked
package dev.harthon.shell.builtin;

import org.jspecify.annotations.NullMarked;
