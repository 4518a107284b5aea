/** The Mesos master and agents: resources, offers, tasks, and their HTTP faces. */
@NullMarked
package dev.harthon.local.mesos;

import org.jspecify.annotations.NullMarked;
