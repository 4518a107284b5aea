package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.ExitCode;
import dev.harthon.fixture.WebClosure;
import dev.harthon.local.Await;
import dev.harthon.shell.commands.target.LocalDepotCommand;
import dev.harthon.workbench.LocalDepotControl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDepotCommandTest {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final LocalDepotControl control = (folder, port, notes) -> new LocalDepotControl.Running() {
        @Override
        public String url() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public int releases() {
            return 3;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    };

    @TempDir
    Path home;

    @Test
    void servesUntilItIsInterruptedAndTellsHowItIsUsed() throws InterruptedException {
        WebClosure.write(home.resolve("shelf"));
        try (Bench bench = bench()) {
            AtomicReference<Optional<ExitCode>> code = new AtomicReference<>(Optional.empty());
            Thread thread =
                    new Thread(() -> code.set(Optional.of(bench.run("local", "depot", "shelf", "--port", "77"))));
            thread.start();
            Await.until("it serves", () -> bench.err().contains("HAB_BLDR_URL"));
            thread.interrupt();
            thread.join();

            assertThat(code.get()).contains(ExitCode.INTERRUPTED);
            assertThat(bench.out()).isEqualTo("http://127.0.0.1:77\n");
            assertThat(bench.err()).contains("serving 3 releases of <home>/shelf", "HAB_BLDR_URL=http://127.0.0.1:77");
            assertThat(closed).isTrue();
        }
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        try (Bench bench = bench()) {
            assertThat(bench.run("local", "depot", "none")).isEqualTo(ExitCode.USAGE);
            assertThat(bench.err()).contains("there is no such folder");
        }
    }

    private Bench bench() {
        return Bench.in(home).with(it -> new LocalDepotCommand(control, it.places()));
    }
}
