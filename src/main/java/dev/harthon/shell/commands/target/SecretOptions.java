package dev.harthon.shell.commands.target;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.SecretSource;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Places;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Two options that say where a secret lies: {@code --password-from-env VARIABLE}, {@code --password-file FILE}. */
final class SecretOptions {

    private final String what;
    private final Option<String> fromEnv;
    private final Option<Path> file;

    /** @param own the variables of Harthon's own environment */
    SecretOptions(String what, Set<String> own) {
        this.what = what;
        this.fromEnv = Option.value(what + "-from-env", "variable", "the " + what + " is in this variable")
                .completing(Completions.of(() -> own));
        this.file = Option.value(what + "-file", "file", "the " + what + " is in this file").of(ValueType.path());
    }

    Option<String> fromEnv() {
        return fromEnv;
    }

    Option<Path> file() {
        return file;
    }

    Optional<SecretSource> source(Invocation in, Places places) {
        if (in.find(fromEnv).isPresent() && in.find(file).isPresent()) {
            throw new UsageFault("a " + what + " has one source", "two are given",
                    "keep " + fromEnv.label() + " or " + file.label());
        }
        return in.find(fromEnv).<SecretSource>map(SecretSource.FromEnv::new).or(() -> in.find(file)
                .map(path -> new SecretSource.FromFile(places.expand(path).toString())));
    }
}
