package dev.harthon.local.agent;

import dev.harthon.local.task.TaskSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** A task's environment, built from nothing: what the agent and the executor set, then what the framework wants. */
final class TaskEnvironment {

    private TaskEnvironment() {}

    static Map<String, String> of(TaskSpec task, AgentIdentity agent, Sandbox sandbox) {
        String directory = sandbox.directory().toString();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", Tools.PATH);
        environment.put("PWD", directory);
        environment.put("LIBPROCESS_IP", "127.0.0.1");
        environment.put("LIBPROCESS_PORT", "0");
        environment.put("MESOS_AGENT_ENDPOINT", "127.0.0.1:" + agent.port());
        environment.put("MESOS_ALLOCATION_ROLE", "*");
        environment.put("MESOS_CHECKPOINT", "1");
        environment.put("MESOS_DIRECTORY", directory);
        environment.put("MESOS_EXECUTOR_ID", task.id());
        environment.put("MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", "5secs");
        environment.put("MESOS_FRAMEWORK_ID", agent.frameworkId());
        environment.put("MESOS_HTTP_COMMAND_EXECUTOR", "0");
        environment.put("MESOS_RECOVERY_TIMEOUT", "15mins");
        environment.put("MESOS_SANDBOX", directory);
        environment.put("MESOS_SLAVE_ID", agent.id());
        environment.put("MESOS_SLAVE_PID", agent.pid());
        environment.put("MESOS_SUBSCRIPTION_BACKOFF_MAX", "2secs");
        environment.putAll(task.environment());
        return environment;
    }
}
