package dev.harthon.workbench.login;

import dev.harthon.session.SecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a login can be had again from, without asking a person. It holds no secret. */
sealed interface Renewal {

    /** As it is kept in a file: its kind and where to look. */
    List<String> words();

    /** A password that lies somewhere; the user is that of the login. */
    record Password(SecretSource source) implements Renewal {
        @Override
        public List<String> words() {
            return Renewal.words("password", source);
        }
    }

    /** A token that lies somewhere, where another program renews it. */
    record Token(SecretSource source) implements Renewal {
        @Override
        public List<String> words() {
            return Renewal.words("token", source);
        }
    }

    /** The private key of a service account. */
    record ServiceAccount(Path file) implements Renewal {
        @Override
        public List<String> words() {
            return List.of("service-account", file.toString());
        }
    }

    /** The configuration of DC/OS's own command line, which may have logged in meanwhile. */
    record DcosCli(Path file) implements Renewal {
        @Override
        public List<String> words() {
            return List.of("dcos-cli", file.toString());
        }
    }

    private static List<String> words(String what, SecretSource source) {
        return source instanceof SecretSource.FromFile file
                ? List.of(what + "-file", file.path())
                : List.of(what + "-env", source instanceof SecretSource.FromEnv env ? env.variable() : "");
    }

    /** Nothing where the words are unknown: a newer release may have written them. */
    static Optional<Renewal> of(List<String> words) {
        if (words.size() != 2 || words.get(1).isBlank()) {
            return Optional.empty();
        }
        String where = words.get(1);
        return switch (words.get(0)) {
            case "password-env" -> Optional.of(new Password(new SecretSource.FromEnv(where)));
            case "password-file" -> Optional.of(new Password(new SecretSource.FromFile(where)));
            case "token-env" -> Optional.of(new Token(new SecretSource.FromEnv(where)));
            case "token-file" -> Optional.of(new Token(new SecretSource.FromFile(where)));
            case "service-account" -> Optional.of(new ServiceAccount(Path.of(where)));
            case "dcos-cli" -> Optional.of(new DcosCli(Path.of(where)));
            default -> Optional.empty();
        };
    }
}
