/** From a closure to an archive: root layout, accounts, start script, reproducible tar and gzip. */
@NullMarked
package dev.harthon.image;

import org.jspecify.annotations.NullMarked;
