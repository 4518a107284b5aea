/** One address for all: prefixes as of DC/OS's Admin Router, and who may pass. */
@NullMarked
package dev.harthon.local.door;

import org.jspecify.annotations.NullMarked;
