package dev.harthon.workbench;

import dev.harthon.app.EnvValue;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fetches secrets from where a session says that they are, at the moment when they are needed. */
public final class Secrets {

    private final Map<String, String> env;
    private final Places places;
    private final Function<String, String> prompt;

    /**
     * @param env Harthon's own environment
     * @param prompt asks the person at the terminal without showing the answer, or fails
     */
    public Secrets(Map<String, String> env, Places places, Function<String, String> prompt) {
        this.env = env;
        this.places = places;
        this.prompt = prompt;
    }

    /** The secret with its value. */
    public EnvValue resolve(EnvEntry.Secret secret) {
        String reference = secret.source().toString();
        return new EnvValue.Secret(reference, Optional.of(read(secret.source())));
    }

    /**
     * What lies there now.
     *
     * @throws UsageFault when there is nothing
     */
    public String read(SecretSource source) {
        if (source instanceof SecretSource.FromEnv from) {
            return Optional.ofNullable(env.get(from.variable())).orElseThrow(() -> new UsageFault(
                    "cannot get the secret of " + source,
                    "the variable " + from.variable() + " is not set",
                    "set it before you start harthon"));
        }
        if (source instanceof SecretSource.FromFile from) {
            return readFile(from.path());
        }
        return prompt.apply("secret: ");
    }

    private String readFile(String path) {
        try {
            String text = Files.readString(places.expand(path));
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException e) {
            throw new UsageFault(
                    "cannot get the secret of file " + path, "the file cannot be read", "check its path and owner", e);
        }
    }
}
