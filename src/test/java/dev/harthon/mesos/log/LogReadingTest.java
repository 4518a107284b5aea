package dev.harthon.mesos.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.mesos.log.LogNotice.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReadingTest {

    private static final String CHATTER = "I20261123 02:06:42.552966 11047 fetcher.cpp:562] Fetched\n";

    private final Reader reader = new Reader();

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void readsAllThatIsThereAndTheUnfinishedLine() {
        reader.task("t").agent.append("t", "stdout", "one\ntwo\nthr");

        assertThat(reader.read(LogRequest.all()).lines).containsExactly("one", "two", "thr…");
        assertThat(reader.kinds()).containsExactly(Kind.STARTED);
        assertThat(reader.waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,'5'", "3,'3,4,5'", "99,'1,2,3,4,5'"})
    void readsTheLastLines(int wanted, String expected) {
        reader.task("t").agent.append("t", "stdout", "1\n2\n3\n4\n5\n");

        reader.read(LogRequest.last(wanted).of(List.of("stdout")));

        assertThat(String.join(",", reader.lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void findsTheLastLinesOfALongFile(boolean legacyOnly) {
        reader.agent.legacyOnly = legacyOnly;
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 40_000).forEach(i -> text.append("línea ").append(i).append('\n'));
        reader.task("t").agent.append("t", "stdout", text.toString());

        reader.read(LogRequest.last(10_000).of(List.of("stdout")));

        assertThat(reader.lines).hasSize(10_000).startsWith("línea 30000").endsWith("línea 39999");
    }

    @Test
    void linesOfMesosAreHiddenAndDoNotCountAsLastLines() {
        reader.task("t").agent.append("t", "stderr", "early\nown\n" + CHATTER + CHATTER + CHATTER);

        assertThat(reader.read(LogRequest.last(1)).lines).containsExactly("own");
        reader.lines.clear();
        assertThat(reader.read(LogRequest.last(1).withChatter()).lines).singleElement().asString().endsWith("Fetched");
    }

    @Test
    void anOverlongLineOfMesosIsHiddenWhole() {
        reader.task("t").agent.append("t", "stderr",
                CHATTER.strip() + "x".repeat(200_000) + "\nown\n");

        assertThat(reader.read(LogRequest.all()).lines).containsExactly("own");
    }

    @Test
    void otherFilesOfTheSandboxAreReadToo() {
        reader.task("t").agent.append("t", "logs/app.log", "hello\n");

        assertThat(reader.read(LogRequest.all().of(List.of("logs/app.log"))).lines).containsExactly("hello");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        reader.task("t");
        assertThat(reader.read(LogRequest.all().of(List.of("nope"))).kinds()).contains(Kind.LOST);

        reader.tasks.add(LogTask.over("unknown", "S0", "TASK_FAILED"));
        assertThat(reader.read(LogRequest.all()).kinds()).contains(Kind.LOST);
    }

    @Test
    void anAgentThatIsAwayIsAFaultWhenNobodyWaitsForIt() {
        reader.task("t").agent.status = 503;

        assertThatThrownBy(() -> reader.read(LogRequest.all())).isInstanceOf(NetworkFault.class);
    }
}
