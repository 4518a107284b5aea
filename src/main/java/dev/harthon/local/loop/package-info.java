/** The one thread that owns the cluster's state, with its clock. */
@NullMarked
package dev.harthon.local.loop;

import org.jspecify.annotations.NullMarked;
