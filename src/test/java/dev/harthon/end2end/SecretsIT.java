package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.http.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command speaks to a server that answers with what it was sent; nothing of that may be seen. */
class SecretsIT {

    private static final String CANARY = "cAnArY-4711";

    private static final List<String> COMMANDS = List.of(
            "target show", "target show -o json", "target list -o json", "load sample/greeter", "set isolation none",
            "set runner direct", "apps", "apps -o json", "tasks", "deployments", "status", "history", "logs", "why", "open",
            "scale 2", "restart", "destroy --yes", "rollback", "sandbox ls", "sandbox cat stdout",
            "expect app running 1 within 1s", "deployments cancel 1 --yes", "check", "preview json", "diff", "upload",
            "deploy --no-wait", "deploy", "show -o json", "save mine", "changes", "sessions",
            "login --token-from-env NONE", "login --token-from-env WRONG", "login --uid x", "logout --target nobody",
            "target import dcos --from .", "history -o json");

    @TempDir
    Path home;

    @Test
    void noCommandShowsOrKeepsWhatALoginIsMadeOf() throws Exception {
        AtomicBoolean welcome = new AtomicBoolean(true);
        try (RawServer echo = RawServer.playing((connection, head) -> {
            boolean ping = welcome.get() && head.contains(" /ping");
            connection.getOutputStream().write((ping
                    ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n" : repeat(head))
                    .getBytes(StandardCharsets.ISO_8859_1));
        })) {
            BuiltHarthon harthon = new BuiltHarthon(home).with("TOKEN", CANARY).with("WRONG", CANARY + "-2");
            harthon.run("target", "add", "lab", "--marathon", echo.uri("").toString(), "--auth", "bearer",
                    "--store", home.resolve("store").toUri().toString()).succeeded();
            harthon.run("login", "--target", "lab", "--token-from-env", "TOKEN").succeeded();
            welcome.set(false);
            Path script = script();

            Result result = harthon.with("HARTHON_TARGET", "lab").run("--debug", "replay", script.toString(), "--keep-going",
                    "--junit", home.resolve("junit.xml").toString());

            assertThat(result.err()).contains("you sent", "****").doesNotContain("unknown command", "unknown option");
            assertThat(result.toString()).doesNotContain(CANARY);
            assertThat(Canaries.in(home, CANARY))
                    .containsExactly(home.resolve(".local/state/harthon/credentials.toml"));
        }
    }

    private static String repeat(String head) {
        String sent = head.replaceAll("(?s).*(?i)authorization: ([^\\r]*).*", "$1");
        String body = "{\"message\":\"you sent " + sent + "\"}";
        return "HTTP/1.1 400 Bad " + sent + "\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private Path script() throws IOException {
        return Files.write(home.resolve("all.harthon"), COMMANDS);
    }
}
