package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {

    @TempDir
    Path home;

    private SessionStore store;

    @BeforeEach
    void open() {
        store = new SessionStore(Places.of(home, home, home, Map.of()));
    }

    @Test
    void keepsWhatStillIsAsItWasFound() {
        store.put("web", Optional.empty(), "set cpus 1\n");
        store.put("web", Optional.of("set cpus 1\n"), "set cpus 2\n");

        assertThat(store.get("web")).isEqualTo("set cpus 2\n");
    }

    @Test
    void losesNoChangeOfAnother() {
        store.put("web", "set cpus 1\n");

        assertThatThrownBy(() -> store.put("web", Optional.empty(), "set cpus 2\n"))
                .isInstanceOfSatisfying(OperationFault.class, fault ->
                        assertThat(fault.why()).hasValue("another harthon changed it meanwhile"));
        assertThat(store.get("web")).isEqualTo("set cpus 1\n");
    }

    @Test
    void theLockIsNoSession() {
        store.put("web", Optional.empty(), "set cpus 1\n");

        assertThat(store.names()).containsExactly("web");
    }

    @Test
    void aNameStaysInTheFolder() {
        assertThatThrownBy(() -> store.put("../web", Optional.empty(), "")).isInstanceOf(UsageFault.class);
    }
}
