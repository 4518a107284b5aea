package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.local.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A detached cluster whose process was killed goes on where it was. */
class KilledClusterIT {

    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*\"?(\\d+)");

    @TempDir
    Path home;

    @Test
    void tasksAreTakenUpOnceAndStoppedAtTheEnd() throws Exception {
        BuiltHarthon harthon = new BuiltHarthon(home);
        Path script = Files.writeString(home.resolve("deploy.harthon"), """
                load sample/greeter
                set isolation none
                set runner direct
                set cpus 0.1
                set mem 32
                deploy
                """);
        try {
            harthon.run("local", "start", "--detach").succeeded();
            harthon.run("replay", script.toString()).succeeded();
            String task = harthon.run("tasks", "/sample/greeter", "-q").succeeded().out();
            long killed = pid(harthon);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Await.until("it is dead", () -> ProcessHandle.of(killed).filter(ProcessHandle::isAlive).isEmpty());
            harthon.run("local", "start", "--detach").succeeded();
            assertThat(pid(harthon)).isNotEqualTo(killed);
            assertThat(harthon.run("tasks", "/sample/greeter", "-q").succeeded().out()).isEqualTo(task).isNotBlank();
            assertThat(harthon.run("logs", "/sample/greeter").succeeded().out()).isNotBlank();
        } finally {
            harthon.run("local", "stop").succeeded();
        }
        Leftovers.assertNone(home);
    }

    private static long pid(BuiltHarthon harthon) throws Exception {
        Result status = harthon.run("local", "status", "-o", "json").succeeded();
        Matcher pid = PID.matcher(status.out());
        assertThat(pid.find()).as(status.toString()).isTrue();
        return Long.parseLong(pid.group(1));
    }
}
