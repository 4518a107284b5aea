package dev.harthon.mesos.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.mesos.log.LogNotice.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFollowerTest {

    private static final LogRequest FOLLOW = LogRequest.all().following();

    private final Reader reader = new Reader();

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void givesLinesAsTheyComeEvenWhenTheyComeInPieces() {
        byte[] word = "grüße 日本\n".getBytes(StandardCharsets.UTF_8);
        reader.task("t")
                .then(() -> reader.agent.append("t", "stdout", Arrays.copyOf(word, 3)))
                .then(() -> reader.agent.append("t", "stdout", Arrays.copyOfRange(word, 3, 9)))
                .then(() -> reader.agent.append("t", "stdout", Arrays.copyOfRange(word, 9, word.length)))
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("grüße 日本");
    }

    @Test
    void restsLongerWhenNothingComesButNeverHalfASecond() {
        reader.task("t").thenWait(Duration.ofSeconds(4)).read(FOLLOW);

        assertThat(reader.waits).allSatisfy(wait -> assertThat(wait).isBetween(
                Duration.ofMillis(20), Duration.ofMillis(499)));
        assertThat(reader.waits).isSorted();
        assertThat(reader.agent.server().asked()).as("no busy loop").hasSizeLessThan(3 * reader.waits.size() + 10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRotatedFileIsReadToItsEndFirst(boolean legacyOnly) {
        reader.agent.legacyOnly = legacyOnly;
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "one\ntw"))
                .then(() -> {
                    reader.agent.append("t", "stdout", "o\nlast of the first\n");
                    reader.agent.rotate("t", "stdout");
                    reader.agent.append("t", "stdout", "x".repeat(5000) + "\n");
                })
                .then(() -> reader.agent.append("t", "stdout", "end\n"))
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("one", "two", "last of the first", "x".repeat(5000), "end");
        assertThat(reader.kinds()).doesNotContain(Kind.TRUNCATED);
    }

    @Test
    void severalRotationsBetweenTwoLooksLoseNothing() {
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "a\n"))
                .then(() -> {
                    for (String word : List.of("b", "c", "d")) {
                        reader.agent.append("t", "stdout", word + "\n");
                        reader.agent.rotate("t", "stdout");
                    }
                    reader.agent.append("t", "stdout", "e\n");
                })
                .then(() -> { })
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptiedFileIsReadFromItsStartAndTheGapIsSaid(boolean legacyOnly) {
        reader.agent.legacyOnly = legacyOnly;
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "before\nhalf"))
                .then(() -> reader.agent.write("t", "stdout", "now\n"))
                .then(() -> { })
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("before", "half…", "now");
        assertThat(reader.kinds()).containsExactly(Kind.STARTED, Kind.TRUNCATED);
    }

    @Test
    void aFileThatWasEmptiedAndHasGrownBeyondOurPlaceIsNoticed() {
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "before\n"))
                .then(() -> reader.agent.write("t", "stdout", "another beginning, and longer\n"))
                .then(() -> { })
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("before", "another beginning, and longer");
    }

    @Test
    void followsTheSuccessorOfATask() {
        reader.task("t.1").then(() -> reader.agent.append("t.1", "stdout", "first\nno end"))
                .then(() -> {
                    reader.end("t.1", "TASK_FAILED");
                    reader.task("t.2");
                    reader.agent.append("t.2", "stdout", "second\n");
                })
                .thenWait(Duration.ofSeconds(3))
                .read(LogRequest.last(0).following());

        assertThat(reader.lines).containsExactly("first", "no end…", "second");
        assertThat(reader.notices).contains(new LogNotice("t.1", Kind.ENDED, "TASK_FAILED"));
    }

    @Test
    void endsWithTheTasksWhenNoSuccessorsAreWanted() {
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "one\n"))
                .then(() -> {
                    reader.agent.append("t", "stdout", "last words");
                    reader.tasks.clear();
                })
                .thenWait(Duration.ofSeconds(60))
                .read(LogRequest.all().untilTheEnd());

        assertThat(reader.lines).containsExactly("one", "last words…");
        assertThat(reader.waits).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void aRestartOfTheAgentIsSatOut(int status) {
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "one\n"))
                .then(() -> reader.agent.status = status)
                .thenWait(Duration.ofSeconds(8))
                .then(() -> {
                    reader.agent.status = 0;
                    reader.agent.append("t", "stdout", "two\n");
                })
                .thenWait(Duration.ofSeconds(3))
                .read(FOLLOW);

        assertThat(reader.lines).containsExactly("one", "two");
        assertThat(reader.kinds()).containsExactly(Kind.STARTED, Kind.AWAY);
    }

    @Test
    void anAgentThatStaysAwayWithAnEndedTaskIsGivenUp() {
        reader.task("t").then(() -> reader.agent.append("t", "stdout", "one\n"))
                .then(() -> {
                    reader.agent.status = 503;
                    reader.end("t", "TASK_LOST");
                })
                .thenWait(Duration.ofSeconds(30))
                .read(LogRequest.all().untilTheEnd());

        assertThat(reader.kinds()).containsExactly(Kind.STARTED, Kind.AWAY, Kind.LOST);
    }

    @Test
    void aTaskWhoseSandboxIsNotThereYetIsWaitedFor() {
        reader.tasks.add(LogTask.running("t", "S0"));
        reader.thenWait(Duration.ofSeconds(2)).then(() -> {
            reader.agent.addTask("t");
            reader.agent.append("t", "stdout", "here\n");
        }).thenWait(Duration.ofSeconds(3)).read(FOLLOW);

        assertThat(reader.lines).containsExactly("here");
    }

    @Test
    void anInterruptEndsTheFollowing() {
        reader.task("t").then(() -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> reader.read(FOLLOW)).isInstanceOf(InterruptedFault.class);
    }
}
