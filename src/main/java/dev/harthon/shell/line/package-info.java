/** The prompt: line editing, completion, highlighting and history on JLine. */
@NullMarked
package dev.harthon.shell.line;

import org.jspecify.annotations.NullMarked;
