package dev.harthon.mesos.log;

import java.util.List;

/** Tells which tasks there are at the moment: those of an application, or one that was named. */
@FunctionalInterface
public interface LogTasks {

    /** Running tasks, and ended ones as long as they are known. A task that is not there any more has ended. */
    List<LogTask> now();
}
