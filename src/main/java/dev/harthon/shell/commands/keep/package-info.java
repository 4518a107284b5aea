/** Commands that keep sessions: save, replay, undo. */
@NullMarked
package dev.harthon.shell.commands.keep;

import org.jspecify.annotations.NullMarked;
