/** Commands that act on archives, stores and clusters. */
@NullMarked
package dev.harthon.shell.commands.act;

import org.jspecify.annotations.NullMarked;
