package dev.harthon.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void givesTheAnswerThatComesInTime() {
        assertThat(new Deadline(Duration.ofMinutes(1)).ask(() -> "yes", "no")).isEqualTo("yes");
    }

    @Test
    void givesUpAQuestionThatTakesTooLongAndStopsIt() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        String answer = new Deadline(Deadline.UNNOTICED).ask(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
            return "yes";
        }, "no");
        assertThat(answer).isEqualTo("no");
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesAFailureForNoAnswer() {
        assertThat(new Deadline(Duration.ofMinutes(1)).<String>ask(() -> {
            throw new IllegalStateException("broken");
        }, "no")).isEqualTo("no");
        assertThat(new Deadline(Duration.ofMinutes(1)).<String>ask(() -> {
            throw new StackOverflowError();
        }, "no")).isEqualTo("no");
    }
}
