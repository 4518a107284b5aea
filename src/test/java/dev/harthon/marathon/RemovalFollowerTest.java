package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemovalFollowerTest {

    private final Change.Accepted change = new Change.Accepted(Story.DEPLOYMENT, Story.VERSION, false);

    @Test
    void waitsForTheDeploymentAlthoughTheApplicationIsForgottenAtOnce() {
        try (Story story = new Story().deploying(0).gone(3)) {
            boolean gone = new RemovalFollower(story.client(), story.time, story.time)
                    .await(Story.APP, change, Duration.ofSeconds(30));

            assertThat(gone).isTrue();
            assertThat(story.time.seconds()).isEqualTo(3);
        }
    }

    @Test
    void saysWhenTheTimeIsUp() {
        try (Story story = new Story().deploying(0)) {
            assertThat(new RemovalFollower(story.client(), story.time, story.time)
                    .await(Story.APP, change, Duration.ofSeconds(5))).isFalse();
        }
    }
}
