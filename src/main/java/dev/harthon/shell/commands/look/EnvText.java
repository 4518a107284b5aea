package dev.harthon.shell.commands.look;

import dev.harthon.session.EnvEntry;

/** Variables as they may be shown. */
final class EnvText {

    private EnvText() {}

    /** The value, or where the secret comes from. */
    static String of(EnvEntry entry) {
        return entry instanceof EnvEntry.Literal literal
                ? literal.text()
                : "(secret: " + ((EnvEntry.Secret) entry).source() + ")";
    }
}
