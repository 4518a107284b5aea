package dev.harthon.app;

import dev.harthon.fault.PreflightFault;

/** Whether secrets are written out. */
enum Disclosure {
    MASKED,
    REAL;

    String text(String name, EnvValue value) {
        if (value instanceof EnvValue.Secret secret) {
            return this == MASKED ? secret.mask() : real(name, secret);
        }
        return ((EnvValue.Literal) value).text();
    }

    private static String real(String name, EnvValue.Secret secret) {
        return secret.value().orElseThrow(() -> new PreflightFault(
                "the secret " + name + " has no value",
                "it comes from " + secret.reference() + ", and nothing is there",
                "provide it, or env unset " + name));
    }
}
