package dev.harthon.workbench.login;

/** What a person is asked on the way, where there is one. */
public interface Questions {

    String ask(String question);

    /** Without showing what is typed. */
    String secret(String question);

    /** Tells something that the answer depends on. */
    void tell(String text);
}
