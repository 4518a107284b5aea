/** From results to text: streams, colour, tables, JSON, progress. */
@NullMarked
package dev.harthon.shell.render;

import org.jspecify.annotations.NullMarked;
