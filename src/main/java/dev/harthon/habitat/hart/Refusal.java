package dev.harthon.habitat.hart;

import dev.harthon.fault.PackageFault;

/** The words in which a file is refused. */
record Refusal(String file) {

    private static final int LONGEST = 120;
    private static final String AGAIN = "get the package again from where it came";

    /** It is no package, or a broken one. */
    PackageFault unreadable(String why) {
        return new PackageFault("cannot read " + file, why, AGAIN);
    }

    PackageFault unreadable(String why, Throwable cause) {
        return new PackageFault("cannot read " + file, why, AGAIN, cause);
    }

    /** An entry would do harm. */
    PackageFault entry(String name, String why) {
        return new PackageFault(
                file + " is refused", "its entry '" + shown(name) + "' " + why, "do not use it; " + AGAIN);
    }

    /** It asks for more than a limit allows. */
    PackageFault limit(String why, String limit, long most) {
        return new PackageFault(
                file + " is refused",
                why + ", beyond the limit " + limit + " (" + most + ")",
                "do not use it unless you know why it is so");
    }

    /** A foreign name as one short line: control characters could drive the terminal. */
    static String shown(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return name.codePointCount(0, name.length()) > LONGEST ? line + "…" : line.toString();
    }
}
