package dev.harthon.app.check;

import java.util.Locale;

/** Whether a finding stops a deployment. */
public enum Severity {
    ERROR,
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
