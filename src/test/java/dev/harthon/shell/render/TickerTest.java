package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TickerTest {

    @Test
    void ticksAgainAndAgain() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        Ticker ticker = Ticker.fiveTimesASecond();
        ticker.start(twice::countDown);
        try {
            assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            ticker.stop();
        }
    }
}
