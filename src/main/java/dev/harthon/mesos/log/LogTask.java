package dev.harthon.mesos.log;

/**
 * A task whose logs are wanted, as it is now.
 *
 * @param over it will write nothing more
 * @param end how it ended, in a few words, if it is over and known: {@code TASK_FAILED}
 */
public record LogTask(String taskId, String slaveId, boolean over, String end) {

    public static LogTask running(String taskId, String slaveId) {
        return new LogTask(taskId, slaveId, false, "");
    }

    public static LogTask over(String taskId, String slaveId, String end) {
        return new LogTask(taskId, slaveId, true, end);
    }
}
