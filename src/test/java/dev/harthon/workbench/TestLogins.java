package dev.harthon.workbench;

import dev.harthon.dcos.cli.DcosEnvironment;
import dev.harthon.http.HttpSettings;
import dev.harthon.workbench.login.Logins;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Logins of a user who has a folder for them. */
public final class TestLogins {

    private TestLogins() {}

    public static Logins in(Path folder) {
        return in(folder, Map.of());
    }

    public static Logins in(Path folder, Map<String, String> env) {
        Secrets secrets = new Secrets(env, Places.of(folder, folder, folder, env), question -> {
            throw new AssertionError("nobody is there to ask");
        });
        return new Logins(folder, secrets, new DcosEnvironment(env), HttpSettings.standard(), Clock.systemUTC());
    }
}
