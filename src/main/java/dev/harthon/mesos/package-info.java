/** The Mesos client: agents, sandboxes, files and the following of logs. */
@NullMarked
package dev.harthon.mesos;

import org.jspecify.annotations.NullMarked;
