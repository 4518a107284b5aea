package dev.harthon.habitat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.MappedValue.Text;
import dev.harthon.habitat.MappedValue.Variable;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class MappedValueTest {

    @Test
    void readsTextAndVariablesInTheirOrder() {
        assertThat(MappedValue.parse("http://$HOST:${PORT_HTTP:-80}/$$").parts())
                .containsExactly(
                        new Text("http://"),
                        new Variable("HOST", Optional.empty()),
                        new Text(":"),
                        new Variable("PORT_HTTP", Optional.of("80")),
                        new Text("/$"));
    }

    @Test
    void aValueWithoutVariablesIsLiteral() {
        assertThat(MappedValue.parse("64mb").literal()).contains("64mb");
        assertThat(MappedValue.parse("$A").literal()).isEmpty();
        assertThat(MappedValue.parse("$A-$B-$A").variables()).isEqualTo(List.of("A", "B"));
    }

    @Test
    void refusesADollarThatBeginsNoVariable() {
        assertThatThrownBy(() -> MappedValue.parse("cost: $5"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("cost: $5");
    }

    @Property
    void whatItPrintsItReadsBack(@ForAll @AlphaChars @Chars({'$', '"', ' ', '\n', 'é'}) String text) {
        MappedValue value = new MappedValue(text.isEmpty() ? List.of() : List.of(new Text(text)));
        assertThat(MappedValue.parse(value.toString())).isEqualTo(value);
    }
}
