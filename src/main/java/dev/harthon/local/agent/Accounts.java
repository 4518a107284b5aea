package dev.harthon.local.agent;

import dev.harthon.local.fetch.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts of this machine. Only root can run tasks as somebody else; otherwise all run as the invoker. */
public final class Accounts {

    private final String invoker;
    private final boolean root;

    public Accounts(String invoker, boolean root) {
        this.invoker = invoker;
        this.root = root;
    }

    public static Accounts detect() {
        String name = System.getProperty("user.name", "nobody");
        return new Accounts(name, ask("-u").orElse("").equals("0"));
    }

    public String invoker() {
        return invoker;
    }

    /** The owner of a task's files; empty if the account is unknown. */
    Optional<Owner> find(Optional<String> user) {
        String name = user.filter(u -> !u.isEmpty()).orElse(invoker);
        if (!root || name.equals(invoker)) {
            return Optional.of(Owner.self(invoker));
        }
        return ask("-u", name).flatMap(uid -> ask("-g", name)
                .map(gid -> Owner.other(name, Integer.parseInt(uid), Integer.parseInt(gid))));
    }

    /** Words to put before a command so that it runs as the owner. */
    List<String> become(Owner owner) {
        return owner.foreign()
                ? List.of(Tools.path("setpriv"), "--reuid=" + owner.uid(), "--regid=" + owner.gid(),
                        "--init-groups", "--")
                : List.of();
    }

    private static Optional<String> ask(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(Tools.path("id")));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
