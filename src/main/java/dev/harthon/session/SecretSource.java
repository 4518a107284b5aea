package dev.harthon.session;

import dev.harthon.fault.UsageFault;

/** Where a secret is when it is needed. A session never holds the secret itself. */
public sealed interface SecretSource {

    /** In a variable of Harthon's own environment. */
    record FromEnv(String variable) implements SecretSource {
        public FromEnv {
            require(variable, "env secret KEY --from-env NAME");
        }

        @Override
        public String toString() {
            return "env " + variable;
        }
    }

    /** In a file; the line end at its end is not part of it. */
    record FromFile(String path) implements SecretSource {
        public FromFile {
            require(path, "env secret KEY --from-file FILE");
        }

        @Override
        public String toString() {
            return "file " + path;
        }
    }

    /** In the user's head. */
    record Prompt() implements SecretSource {
        @Override
        public String toString() {
            return "prompt";
        }
    }

    private static void require(String text, String usage) {
        if (text.isBlank()) {
            throw new UsageFault("the secret has no source", "", "write " + usage);
        }
    }
}
