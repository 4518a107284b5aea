package dev.harthon.workbench.why;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The task's user is not known on the agent. */
final class NoSuchUser implements Cause {

    private static final Pattern USER = Pattern.compile("No such user '([^']*)'");

    @Override
    public Optional<Finding> in(Evidence evidence) {
        return evidence.failed().flatMap(run -> {
            Matcher user = USER.matcher(run.message());
            return user.find()
                    ? Optional.of(Finding.cause("no-such-user",
                            "the agent " + run.host() + " has no user " + user.group(1),
                            "set user NAME (one that every agent has), or unset user, then deploy",
                            "No such user '" + user.group(1) + "'"))
                    : Optional.empty();
        });
    }
}
