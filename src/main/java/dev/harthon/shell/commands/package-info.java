/** What commands of several chapters share. */
@NullMarked
package dev.harthon.shell.commands;

import org.jspecify.annotations.NullMarked;
