package dev.harthon.session;

import dev.harthon.fault.UsageFault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bind of the package, and the service group that satisfies it: {@code cache:redis.default}. */
public record Bind(String name, String service, String group, Optional<String> org) {

    private static final String PART = "[A-Za-z0-9_-]+";
    private static final Pattern TEXT =
            Pattern.compile("(" + PART + "):(" + PART + ")\\.(" + PART + ")(?:@(" + PART + "))?");

    public Bind {
        String text = text(name, service, group, org);
        if (!TEXT.matcher(text).matches()) {
            throw refused(text);
        }
    }

    /** Reads {@code NAME:SERVICE.GROUP} or {@code NAME:SERVICE.GROUP@ORG}. */
    public static Bind parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw refused(text);
        }
        return new Bind(matcher.group(1), matcher.group(2), matcher.group(3), Optional.ofNullable(matcher.group(4)));
    }

    @Override
    public String toString() {
        return text(name, service, group, org);
    }

    private static String text(String name, String service, String group, Optional<String> org) {
        return name + ":" + service + "." + group + org.map(each -> "@" + each).orElse("");
    }

    private static UsageFault refused(String text) {
        return new UsageFault("'" + text + "' is not a bind", "", "write bind NAME:SERVICE.GROUP, like cache:redis.default");
    }
}
