package dev.harthon.local.agent;

import dev.harthon.local.fetch.Glog;
import java.io.IOException;

/** What the command executor writes into a task's {@code stderr}, around the lines of the task. */
record ExecutorLog(Glog log) {

    void started(String agent, String task) throws IOException {
        log.info("exec.cpp:164", "Version: 1.12.0");
        log.info("exec.cpp:237", "Executor registered on agent " + agent);
        log.info("executor.cpp:190", "Received SUBSCRIBED event");
        log.info("executor.cpp:194", "Subscribed executor on 127.0.0.1");
        log.info("executor.cpp:190", "Received LAUNCH event");
        log.info("executor.cpp:722", "Starting task " + task);
    }

    void forked(long pid) throws IOException {
        log.info("executor.cpp:740", "Forked command at " + pid);
    }

    void ended(Exit exit, long pid) throws IOException {
        log.info("executor.cpp:1041", exit.message() + " (pid: " + pid + ")");
    }
}
