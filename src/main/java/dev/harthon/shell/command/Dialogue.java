package dev.harthon.shell.command;

import dev.harthon.fault.UsageFault;

/** Asks the person at the terminal, where there is one. */
public interface Dialogue {

    /** Nobody to ask: a pipe, a script in CI. */
    Dialogue NONE = new Dialogue() {
        @Override
        public boolean interactive() {
            return false;
        }

        @Override
        public String ask(String question) {
            throw nobody(question);
        }

        @Override
        public String secret(String question) {
            throw nobody(question);
        }

        private UsageFault nobody(String question) {
            String asked = question.strip().replaceAll("[?:]+$", "");
            return new UsageFault("cannot ask: " + asked, "there is no terminal to ask on", "give it as an option");
        }
    };

    boolean interactive();

    /** The answer without its line end. */
    String ask(String question);

    /** The same without showing what is typed. It never gets into a history. */
    String secret(String question);
}
