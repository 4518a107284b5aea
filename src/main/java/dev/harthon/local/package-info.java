/** The local cluster: Marathon, Mesos master and agent in one process on loopback, really running tasks. */
@NullMarked
package dev.harthon.local;

import org.jspecify.annotations.NullMarked;
