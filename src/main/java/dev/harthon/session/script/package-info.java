/** Sessions as scripts: reading, and writing the smallest one that recreates a state. */
@NullMarked
package dev.harthon.session.script;

import org.jspecify.annotations.NullMarked;
