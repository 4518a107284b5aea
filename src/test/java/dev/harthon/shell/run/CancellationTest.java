package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Deque<Runnable> handlers = new ArrayDeque<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger halted = new AtomicInteger();
    private final Cancellation cancellation = new Cancellation(this::register, clock(), halted::incrementAndGet);

    @Test
    void interruptsTheThreadThatWorks() {
        boolean interrupted = cancellation.run(() -> {
            ctrlC();
            return Thread.interrupted();
        });
        assertThat(interrupted).isTrue();
        assertThat(handlers).isEmpty();
    }

    @Test
    void leavesNoInterruptBehind() {
        cancellation.run(() -> {
            ctrlC();
            return 0;
        });
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aSecondCtrlCWithinTwoSecondsEndsTheProcess() {
        cancellation.run(() -> {
            ctrlC();
            pass(Duration.ofMillis(1900));
            ctrlC();
            return 0;
        });
        assertThat(halted).hasValue(1);
    }

    @Test
    void aSecondCtrlCMuchLaterInterruptsAgain() {
        cancellation.run(() -> {
            ctrlC();
            Thread.interrupted();
            pass(Duration.ofMillis(2100));
            ctrlC();
            assertThat(Thread.interrupted()).isTrue();
            return 0;
        });
        assertThat(halted).hasValue(0);
    }

    @Test
    void remembersCtrlCUntilTheOutermostWorkIsOver() {
        cancellation.run(() -> {
            cancellation.run(() -> {
                ctrlC();
                return 0;
            });
            assertThat(cancellation.cancelled()).isTrue();
            return 0;
        });
        cancellation.run(() -> {
            assertThat(cancellation.cancelled()).isFalse();
            return 0;
        });
    }

    @Test
    void stopsForGood() {
        cancellation.stop(Thread.currentThread());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cancellation.stopping()).isTrue();
        cancellation.run(() -> {
            assertThat(cancellation.cancelled()).isTrue();
            return 0;
        });
    }

    private SignalSource.Registration register(Runnable handler) {
        handlers.push(handler);
        return handlers::pop;
    }

    private void ctrlC() {
        handlers.element().run();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
