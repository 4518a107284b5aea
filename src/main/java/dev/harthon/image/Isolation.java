package dev.harthon.image;

import java.util.Locale;

/** How the service is set apart on the agent. */
public enum Isolation {
    CHROOT("root on the agent; private mount namespace and chroot"),
    USERNS("unprivileged user namespace and chroot"),
    NONE("as it is, in the sandbox; for packages that bear it");

    private final String meaning;

    Isolation(String meaning) {
        this.meaning = meaning;
    }

    /** One line for help and completion. */
    public String meaning() {
        return meaning;
    }

    /** The word that a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
