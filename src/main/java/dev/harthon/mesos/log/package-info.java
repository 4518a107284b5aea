/** Logs of tasks from their sandboxes, followed over rotation, relaunches and restarts of agents. */
@NullMarked
package dev.harthon.mesos.log;

import org.jspecify.annotations.NullMarked;
