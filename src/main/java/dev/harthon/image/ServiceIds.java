package dev.harthon.image;

import dev.harthon.fault.UsageFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of the account that a service has inside its root. */
public record ServiceIds(int user, int group) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    /** Zero is root's, and hab and others have theirs below 1000. */
    private static final int LEAST = 1000;

    public ServiceIds {
        if (user < LEAST || group < LEAST) {
            throw new UsageFault(
                    user + ":" + group + " cannot be a service's account",
                    "numbers below " + LEAST + " belong to the system",
                    "for example 1001:1001");
        }
    }

    /** Reads {@code 1001:1002}, or {@code 1001} for both. */
    public static ServiceIds parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new UsageFault("'" + text + "' is not UID:GID", "it takes two numbers", "for example 1001:1001");
        }
        String group = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
        return new ServiceIds(Integer.parseInt(matcher.group(1)), Integer.parseInt(group));
    }

    @Override
    public String toString() {
        return user + ":" + group;
    }
}
