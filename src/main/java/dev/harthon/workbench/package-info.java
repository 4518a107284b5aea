/** The use cases without a terminal: load, preview, build, upload, deploy, logs; progress as events. */
@NullMarked
package dev.harthon.workbench;

import org.jspecify.annotations.NullMarked;
