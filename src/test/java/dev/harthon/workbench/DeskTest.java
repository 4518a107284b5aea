package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.fixture.WebClosure;
import dev.harthon.http.HttpSettings;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.Session;
import dev.harthon.session.expect.Expectation;
import dev.harthon.shell.commands.Bench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir
    Path home;

    private Bench bench;
    private Desk desk;

    @BeforeEach
    void open() {
        bench = Bench.in(home);
        desk = bench.desk();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatAChangeThrowsLeavesTheSessionAsItWas() {
        Session before = desk.session();
        assertThatThrownBy(() -> desk.edit(session -> bench.edits().set(session, "cpus", "many")))
                .isInstanceOf(UsageFault.class);
        assertThat(desk.session()).isEqualTo(before);
    }

    @Test
    void changesAreUndoneRedoneAndForgottenWhenSaved() {
        desk.edit(session -> bench.edits().set(session, "cpus", "2"));
        assertThat(desk.history().hasUnsavedChanges()).isTrue();
        assertThat(desk.changes()).hasSize(1);

        assertThat(desk.undo()).contains("cpus");
        assertThat(desk.changes()).isEmpty();
        assertThat(desk.redo()).contains("cpus");
        desk.saved("web");

        assertThat(desk.name()).isEqualTo("web");
        assertThat(desk.history().hasUnsavedChanges()).isFalse();
        desk.edit(session -> bench.edits().set(session, "mem", "64"));
        desk.reset(Optional.empty());
        assertThat(desk.changes()).isEmpty();
    }

    @Test
    void theApplicationIsTheOneThatIsNamedOrTheSessionsOwn() {
        assertThat(desk.appId(Optional.of("web"))).isEqualTo("/web");
        assertThatThrownBy(() -> desk.appId(Optional.empty())).isInstanceOf(UsageFault.class);
        assertThat(desk.target()).isEqualTo("local");
        assertThat(desk.configKeys()).isEmpty();

        load();
        assertThat(desk.appId(Optional.empty())).isEqualTo("/acme/web");
        assertThat(desk.configKeys()).containsKeys("port", "limits.rate.burst");
    }

    @Test
    void expectationsOfTheSessionAreHeldToIt() {
        load();
        desk.edit(session -> bench.edits().set(session, "cpus", "0.50"));
        desk.edit(session -> bench.edits().envMap(session, "limits.clients", "7"));

        for (String so : List.of(
                "setting cpus = 0.5", "config limits.clients = 7", "config greeting = Hello", "file hooks/run",
                "port http", "port 9638")) {
            expect(so);
        }
        for (String not : List.of("setting cpus = 1", "config limits.clients = 8", "file hooks/stop", "port smtp")) {
            assertThatThrownBy(() -> expect(not)).isInstanceOfSatisfying(OperationFault.class, fault ->
                    assertThat(fault.what()).startsWith("expected "));
        }
    }

    private void expect(String words) {
        HttpSettings http = HttpSettings.standard();
        try (Clusters clusters = new Clusters(new TargetBook(home), new NoCluster(), http, TestLogins.in(home))) {
            new Expectations(desk, clusters).require(Expectation.parse(List.of(words.split(" "))));
        }
    }

    private void load() {
        WebClosure.write(home.resolve("dist/packages"));
        LoadRequest request = LoadRequest.of("acme/web");
        desk.edit(session -> bench.edits()
                .load(session, request, bench.loader().load(request, session, Progress.silent())));
    }

    private static final class NoCluster implements LocalClusterControl {

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
}
