/** Commands that change the session. */
@NullMarked
package dev.harthon.shell.commands.adjust;

import org.jspecify.annotations.NullMarked;
