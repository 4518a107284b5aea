package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What lasts from one call to the next. */
class KeptSessionIT {

    @TempDir
    Path home;

    private LocalCalls calls;

    @BeforeEach
    void begin() throws Exception {
        calls = new LocalCalls(home);
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        calls.ok("env", "X=a  b", "Q=it's \"so\" $HOME \\ ${x} #1", "N=line\nline");

        JsonNode env = calls.json("show").path("env");

        assertThat(env.path("X").stringValue()).isEqualTo("a  b");
        assertThat(env.path("Q").stringValue()).isEqualTo("it's \"so\" $HOME \\ ${x} #1");
        assertThat(env.path("N").stringValue()).isEqualTo("line\nline");
    }

    @Test
    void withoutAnythingOnStandardErrorOnlyDataIsLeft() throws Exception {
        assertThat(calls.ok("load", "sample/greeter").out()).isEmpty();
        assertThat(calls.ok("set", "cpus", "0.25").out()).isEmpty();
        calls.all("set runner direct", "set isolation none");
        assertThat(calls.ok("get", "cpus", "-q").out()).isEqualTo("cpus\n");
        assertThat(calls.json("preview").path("cpus").doubleValue()).isEqualTo(0.25);
        assertThat(calls.ok("preview").err()).isEqualTo("not uploaded yet: the address in fetch is a placeholder\n");
    }

    @Test
    void eachNameHasASessionOfItsOwn() throws Exception {
        calls.ok("set", "cpus", "2");

        assertThat(calls.ok("--session", "other", "get", "cpus").out()).doesNotContain("2");
        assertThat(calls.ok("--session", "work", "get", "cpus").out()).contains("2");
    }

    @Test
    void aCallThatFailsChangesNothing() throws Exception {
        calls.ok("set", "cpus", "2");
        Result failed = calls.harthon().run("set", "cpus", "lots");

        assertThat(failed.exit()).isEqualTo(2);
        assertThat(calls.json("show").path("cpus").stringValue()).isEqualTo("2");
    }

    @Test
    void twoCallsAtOnceLoseNothingThatWasSaidToBeKept() throws Exception {
        calls.ok("set", "id", "/at/once");
        try (Running cpus = calls.harthon().start("set", "cpus", "3");
                Running mem = calls.harthon().start("set", "mem", "333")) {
            Map<String, Result> results = Map.of("cpus", cpus.end(), "mem", mem.end());

            JsonNode kept = calls.json("show");
            assertThat(kept.path("id").stringValue()).isEqualTo("/at/once");
            results.forEach((setting, result) -> {
                if (result.exit() == 0) {
                    assertThat(kept.path(setting).stringValue()).as(result.toString()).startsWith("3");
                } else {
                    assertThat(result.exit()).isEqualTo(1);
                    assertThat(result.err()).contains("another harthon changed it meanwhile");
                }
            });
        }
        assertThat(calls.halfDone()).isEmpty();
    }
}
