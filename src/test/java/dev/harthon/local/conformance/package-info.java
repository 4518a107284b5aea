/** The cluster answers as a recorded Marathon and a recorded Mesos did. */
@NullMarked
package dev.harthon.local.conformance;

import org.jspecify.annotations.NullMarked;
