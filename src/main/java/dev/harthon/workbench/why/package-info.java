/** Why an application does not run: gathered evidence, and one rule for each cause. */
@NullMarked
package dev.harthon.workbench.why;

import org.jspecify.annotations.NullMarked;
