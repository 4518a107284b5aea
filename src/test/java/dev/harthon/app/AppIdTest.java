package dev.harthon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppIdTest {

    @ParameterizedTest
    @CsvSource({"shop/db,/shop/db", "//shop//db/,/shop/db", "/a,/a", "a-b.c/1,/a-b.c/1", "/restart/x,/restart/x"})
    void readsPathsAsMarathonDoes(String text, String path) {
        assertThat(AppId.parse(text).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/X_y", "/a b", "/-a", "/a-", "/a..b", "/.a", "/a/restart", "/tasks", "/a/..", "/é"})
    void refusesWhatMarathonRefuses(String text) {
        assertThatThrownBy(() -> AppId.parse(text)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @CsvSource({"core,redis,/core/redis", "acme,My_App,/acme/my-app", "acme,__x__,/acme/x", "a_b,tasks,/a-b/tasks-app",
        "acme,___,/acme/app"})
    void makesALegalIdOfAPackage(String origin, String name, String path) {
        assertThat(AppId.fromPackage(origin, name).path()).isEqualTo(path);
    }

    @Property
    void everyPackageHasALegalId(
            @ForAll @AlphaChars @NumericChars @Chars({'_', '-'}) @StringLength(min = 1, max = 20) String name) {
        assertThat(AppId.fromPackage("core", name).segments()).hasSize(2);
    }

    @Test
    void namesTheTasksBackwards() {
        assertThat(AppId.parse("/shop/eu/db").taskName()).isEqualTo("db.eu.shop");
    }
}
