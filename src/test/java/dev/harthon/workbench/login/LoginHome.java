package dev.harthon.workbench.login;

import dev.harthon.http.HttpSettings;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.LocalClusterControl;
import dev.harthon.workbench.LocalDoor;
import dev.harthon.workbench.Progress;
import dev.harthon.workbench.TargetBook;
import dev.harthon.workbench.TestLogins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user's home with one target, as one process after the other sees it. */
final class LoginHome implements LocalClusterControl {

    final List<String> told = new ArrayList<>();
    private final Path folder;
    private final Map<String, String> env;
    private final ClusterTarget target;
    private String typed = "";

    LoginHome(Path folder, Map<String, String> env, ClusterTarget target) {
        this.folder = folder;
        this.env = env;
        this.target = target;
    }

    LoginHome typing(String answer) {
        typed = answer;
        return this;
    }

    /** As a new process has them. */
    Logins logins() {
        return TestLogins.in(folder, env);
    }

    LoginState login(Logins logins, LoginRequest request) {
        return logins.login(target, request, questions());
    }

    /** Asks Marathon for its version. */
    String version(Logins logins) {
        TargetBook book = new TargetBook(folder, Optional.of(target));
        try (Clusters clusters = new Clusters(book, this, HttpSettings.standard(), logins)) {
            return clusters.connect(target.name(), Progress.silent()).marathon().info().version();
        }
    }

    Path file() {
        return folder.resolve("credentials.toml");
    }

    String kept() {
        try {
            return Files.exists(file()) ? Files.readString(file()) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Questions questions() {
        return new Questions() {
            @Override
            public String ask(String question) {
                told.add(question);
                return typed;
            }

            @Override
            public String secret(String question) {
                told.add(question);
                return typed;
            }

            @Override
            public void tell(String text) {
                told.add(text);
            }
        };
    }

    @Override
    public Optional<Running> find() {
        return Optional.empty();
    }

    @Override
    public Running start(Size size, LocalDoor door, boolean detached) {
        throw new AssertionError("nobody asked for a cluster");
    }

    @Override
    public boolean detachesByItself() {
        return false;
    }

    @Override
    public boolean stop() {
        return false;
    }
}
