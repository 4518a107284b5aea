package dev.harthon.image.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Slot port = new Slot("port", MappedValue.parse("$PORT0"), ConfigType.INTEGER);
    private final Slot name = new Slot("name", MappedValue.parse("a $N"), ConfigType.STRING);

    @Test
    void theSameTextsGiveTheSameNonceAndOthersAnother() {
        assertThat(Marks.seeded(List.of("a", "b")).nonce()).isEqualTo(Marks.seeded(List.of("a", "b")).nonce());
        assertThat(Marks.seeded(List.of("a", "b")).nonce()).isNotEqualTo(Marks.seeded(List.of("ab", "")).nonce());
    }

    @Test
    void aSlotHasOneMark() {
        Marks marks = Marks.seeded(List.of());
        assertThat(marks.mark(port)).isEqualTo(marks.mark(port)).isNotEqualTo(marks.mark(name));
    }

    @Test
    void tellsWhichSlotsATextUses() {
        Marks marks = Marks.seeded(List.of());
        String first = marks.mark(port);
        String second = marks.mark(name);
        assertThat(marks.usedIn(List.of("x" + second, second + second))).containsExactly(1);
        assertThat(marks.usedIn(List.of("x"))).isEmpty();
        assertThat(marks.only(first)).contains(port);
        assertThat(marks.only(first + " ")).isEmpty();
        assertThat(marks.firstIn("a" + second + first)).contains(name);
        assertThat(marks.reveal("$1 " + second + " \\")).isEqualTo("$1 a ${N} \\");
    }

    @Test
    void aForeignMarkIsPlainText() {
        Marks marks = Marks.seeded(List.of("mine"));
        String foreign = Marks.seeded(List.of("other")).mark(port);
        assertThat(marks.in(foreign)).isFalse();
        assertThat(marks.as(Marks.Form.ESCAPED, foreign)).isEqualTo(foreign);
    }
}
