package dev.harthon.session.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import org.junit.jupiter.api.Test;

class EnvFileTest {

    @Test
    void readsVariables() {
        assertThat(EnvFile.parse(".env", """
                # database
                DB_HOST = db.example
                export DB_NAME=shop #1
                DB_URL='http://$h/?a="b"'
                EMPTY=
                QUOTED="a \\"b\\" c"
                DB_HOST=other\r
                """)).hasToString("{DB_HOST=other, DB_NAME=shop #1, DB_URL=http://$h/?a=\"b\", EMPTY=, QUOTED=a \"b\" c}");
    }

    @Test
    void namesTheLineButDoesNotRepeatIt() {
        assertThatThrownBy(() -> EnvFile.parse(".env", "A=1\ncanary")).isInstanceOf(UsageFault.class)
                .hasMessageStartingWith(".env:2: ").hasMessageNotContaining("canary");
        assertThatThrownBy(() -> EnvFile.parse(".env", "A='canary")).isInstanceOf(UsageFault.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> EnvFile.parse(".env", "A='x' canary")).isInstanceOf(UsageFault.class)
                .hasMessageNotContaining("canary");
    }
}
