package dev.harthon.session.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.script.SessionChange;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    private static SessionHistory set(SessionHistory history, String key, String value) {
        return history.then("set " + key + " " + value, EDITS.set(history.now(), key, value));
    }

    private final SessionHistory start = SessionHistory.startingAt(Session.EMPTY);

    @Test
    void goesBackAndForth() {
        SessionHistory two = set(set(start, "cpus", "1"), "cpus", "2");
        assertThat(two.undoable()).isEqualTo("set cpus 2");
        SessionHistory one = two.undo();
        assertThat(one.now()).isEqualTo(EDITS.set(Session.EMPTY, "cpus", "1"));
        assertThat(one.redoable()).isEqualTo("set cpus 2");
        assertThat(one.redo()).isEqualTo(two);
        assertThat(one.undo().now()).isEqualTo(Session.EMPTY);
    }

    @Test
    void saysWhenThereIsNothingToGoBackTo() {
        assertThatThrownBy(start::undo).isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> set(start, "cpus", "1").redo()).isInstanceOf(UsageFault.class);
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        SessionHistory history = set(set(start, "cpus", "1").undo(), "mem", "1g");
        assertThatThrownBy(history::redo).isInstanceOf(UsageFault.class);
        assertThat(history.undo().now()).isEqualTo(Session.EMPTY);
    }

    @Test
    void aCommandThatChangesNothingLeavesNoTrace() {
        SessionHistory history = set(start, "cpus", "1");
        assertThat(set(history, "cpus", "1.0")).isSameAs(history);
    }

    @Test
    void knowsWhatIsNotSaved() {
        SessionHistory history = set(set(start, "cpus", "1"), "mem", "1g");
        assertThat(history.hasUnsavedChanges()).isTrue();
        assertThat(history.changes()).extracting(SessionChange::toString).containsExactly("+ set cpus 1", "+ set mem 1024");
        SessionHistory saved = history.markSaved();
        assertThat(saved.hasUnsavedChanges()).isFalse();
        assertThat(saved.undo().changes()).extracting(SessionChange::toString).containsExactly("- set mem 1024");
    }

    @Test
    void goesBackToWhatWasSavedAndCanUndoThat() {
        SessionHistory history = set(set(set(start, "cpus", "1").markSaved(), "cpus", "2"), "mem", "1g");
        assertThat(history.reset("cpus").now()).isEqualTo(set(set(start, "cpus", "1"), "mem", "1g").now());
        assertThat(history.reset("mem").changes()).hasSize(1);
        assertThat(history.reset().hasUnsavedChanges()).isFalse();
        assertThat(history.reset().undo().now()).isEqualTo(history.now());
        assertThatThrownBy(() -> history.reset("cpu")).isInstanceOf(UsageFault.class);
    }

    @Test
    void remembersALimitedNumberOfSteps() {
        SessionHistory history = start;
        for (int i = 1; i <= 1200; i++) {
            history = set(history, "instances", Integer.toString(i));
        }
        assertThat(history.steps()).hasSize(1000);
        assertThat(history.undo().now()).isEqualTo(EDITS.set(Session.EMPTY, "instances", "1199"));
    }
}
