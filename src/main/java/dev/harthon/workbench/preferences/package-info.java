/** What a person told Harthon once and for all: in the environment, in a project's file, in a file of their own. */
@NullMarked
package dev.harthon.workbench.preferences;

import org.jspecify.annotations.NullMarked;
