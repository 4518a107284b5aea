package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.workbench.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong nanos = new AtomicLong();

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Nested
    class OffATerminal {

        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final Progress progress =
                new ProgressLines(Console.piped(new ByteArrayOutputStream(), err), nanos::get);

        @Test
        void saysALineATenthOfTheWay() {
            progress.start("upload x.tgz", 2048);
            pass(Duration.ofSeconds(1));
            for (int i = 0; i < 2048; i++) {
                progress.advance(1);
            }
            progress.finish("uploaded x.tgz, 2.0 KiB");
            assertThat(lines())
                    .hasSize(11)
                    .startsWith("upload x.tgz (2.0 KiB)", "upload x.tgz: 10 %, 205 B of 2.0 KiB")
                    .endsWith("upload x.tgz: 90 %, 1.8 KiB of 2.0 KiB", "uploaded x.tgz, 2.0 KiB");
        }

        @Test
        void saysOnlyTheResultOfWhatIsOverAtOnce() {
            progress.start("upload x.tgz", 2048);
            progress.advance(2048);
            progress.finish("uploaded x.tgz, 2.0 KiB");
            assertThat(lines()).containsExactly("uploaded x.tgz, 2.0 KiB");
        }

        @Test
        void saysALineEachTenSecondsWhereTheEndIsUnknown() {
            progress.start("download", Progress.UNKNOWN);
            for (int i = 0; i < 25; i++) {
                pass(Duration.ofSeconds(1));
                progress.advance(1024);
            }
            progress.note("half of it");
            progress.finish("done");
            assertThat(lines()).containsExactly(
                    "download", "download: 10.0 KiB", "download: 20.0 KiB", "half of it", "done");
        }

        private String[] lines() {
            return err.toString(StandardCharsets.UTF_8).split("\n");
        }
    }

    @Nested
    class OnATerminal {

        private final Terminal terminal = Terminal.of(100);
        private final ManualTicker ticker = new ManualTicker();
        private final Progress progress = new ProgressBar(terminal.console(), nanos::get, ticker);

        @Test
        void showsNothingInTheFirstSecond() {
            progress.start("upload x.tgz", 100);
            pass(Duration.ofMillis(900));
            ticker.tick();
            assertThat(terminal.screen()).isEmpty();
        }

        @Test
        void showsHowMuchIsDoneAfterASecond() {
            progress.start("upload x.tgz", 100);
            progress.advance(10);
            pass(Duration.ofSeconds(1));
            ticker.tick();
            assertThat(terminal.screen()).isEqualTo("upload x.tgz  10 B of 100 B");
        }

        @Test
        void showsABarWithRateAndTimeLeftAfterThreeSeconds() {
            progress.start("upload x.tgz", 4096);
            progress.advance(1024);
            pass(Duration.ofSeconds(4));
            ticker.tick();
            assertThat(terminal.screen())
                    .isEqualTo("upload x.tgz  █████░░░░░░░░░░░░░░░  25 %  1.0 KiB of 4.0 KiB  256 B/s  0:12 left");
        }

        @Test
        void countsWhereTheEndIsUnknown() {
            progress.start("download", Progress.UNKNOWN);
            progress.advance(2048);
            pass(Duration.ofSeconds(4));
            ticker.tick();
            assertThat(terminal.screen()).isEqualTo("download  2.0 KiB  512 B/s");
        }

        @Test
        void losesNoTextBehindTheBar() {
            progress.start("download", Progress.UNKNOWN);
            pass(Duration.ofSeconds(2));
            ticker.tick();
            progress.note("a note");
            terminal.console().out("a result");
            progress.finish("done");
            String bar = "download  0:02";
            String erase = "\r\u001b[K";
            assertThat(terminal.screen())
                    .isEqualTo(bar + erase + "a note\n" + bar + erase + "a result\n" + bar + erase + "done\n");
            assertThat(ticker.running).isFalse();
        }

        @Test
        void leavesALineToTheErrorThatEndsIt() {
            progress.start("download", Progress.UNKNOWN);
            pass(Duration.ofSeconds(2));
            ticker.tick();
            terminal.console().settle();
            terminal.console().err("error: no");
            ticker.tick();
            assertThat(terminal.screen()).endsWith("\r\u001b[Kerror: no\n");
        }
    }

    private static final class ManualTicker implements Ticker {

        private Runnable action = () -> {};
        private boolean running;

        @Override
        public void start(Runnable tick) {
            action = tick;
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        void tick() {
            action.run();
        }
    }
}
