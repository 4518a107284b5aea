package dev.harthon.app;

import java.util.regex.Pattern;

/** Tells by its name whether a variable probably holds a secret. */
public final class SecretNames {

    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("(?i).*(PASS|PWD|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|AUTH).*");

    private SecretNames() {}

    /** {@code DB_PASSWORD} and the like. */
    public static boolean soundsSecret(String variable) {
        return SOUNDS_SECRET.matcher(variable).matches();
    }
}
