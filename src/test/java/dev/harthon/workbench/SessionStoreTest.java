package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.workbench.SessionStore.Kept;
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
        store.put("web", Optional.empty(), new Kept("set cpus 1\n", "1"));
        store.put("web", Optional.of(new Kept("set cpus 1\n", "1")), new Kept("set cpus 2\n", "2"));

        assertThat(store.get("web")).isEqualTo("set cpus 2\n");
    }

    @Test
    void losesNoChangeOfAnother() {
        store.put("web", "set cpus 1\n");

        assertThatThrownBy(() -> store.put("web", Optional.empty(), new Kept("set cpus 2\n", "")))
                .isInstanceOfSatisfying(OperationFault.class, fault ->
                        assertThat(fault.why()).hasValue("another harthon changed it meanwhile"));
        assertThat(store.get("web")).isEqualTo("set cpus 1\n");
    }

    @Test
    void theLockIsNoSession() {
        store.put("web", Optional.empty(), new Kept("set cpus 1\n", "1"));

        assertThat(store.names()).containsExactly("web");
    }

    @Test
    void whatIsRemovedIsGoneWithItsSteps() throws Exception {
        store.put("web", Optional.empty(), new Kept("set cpus 1\n", "1"));

        store.remove("web");

        assertThat(store.names()).isEmpty();
        assertThat(store.kept("web")).isEmpty();
        assertThatThrownBy(() -> store.remove("web")).isInstanceOf(UsageFault.class);
    }

    @Test
    void aNameStaysInTheFolder() {
        assertThatThrownBy(() -> store.put("../web", Optional.empty(), new Kept("", ""))).isInstanceOf(UsageFault.class);
    }
}
