package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.AppId;
import dev.harthon.app.check.Rule.Detail;
import java.util.List;

/** The application's id. */
final class IdRules {

    private static final int DNS_LIMIT = 54;
    /** A folder's name has at most 255 bytes; an instance's id and the count of runs take their share. */
    private static final int TASK_LIMIT = 255 - ".instance-".length() - 36 - "._app.999999".length();

    static final List<Rule> ALL = List.of(
            Rule.warning("HM010", "the id holds no dots",
                    "Dots in a segment break service discovery by DNS.",
                    subject -> when(id(subject).path().contains("."), Detail.of(
                            "the id " + id(subject) + " holds a dot", "id", "set id with hyphens instead"))),
            Rule.warning("HM011", "the id is short enough for DNS",
                    "Mesos-DNS cuts a service's name at 54 characters.",
                    subject -> when(id(subject).taskName().length() > DNS_LIMIT, Detail.of(
                            "the service's name " + id(subject).taskName() + " is longer than " + DNS_LIMIT, "id",
                            "set id to a shorter path"))),
            Rule.error("HM012", "the id is short enough for a sandbox",
                    "Agents name a sandbox's folder after the task, and the task after the application.",
                    subject -> when(id(subject).path().length() > TASK_LIMIT, Detail.of(
                            "the id is longer than " + TASK_LIMIT + " characters", "id", "set id to a shorter path"))));

    private IdRules() {}

    private static AppId id(Subject subject) {
        return subject.app().id();
    }
}
