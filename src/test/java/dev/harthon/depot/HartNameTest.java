package dev.harthon.depot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HartNameTest {

    @ParameterizedTest
    @CsvSource({
        "core-redis-4.0.14-20200101000000-x86_64-linux.hart, core/redis/4.0.14/20200101000000, x86_64-linux",
        "neurosis-testapp-0.1.3-20181116180420-x86_64-linux-kernel2.hart, neurosis/testapp/0.1.3/20181116180420, "
                + "x86_64-linux-kernel2",
        "neurosis-testapp2-v1.2.3-master-20181018162212-x86_64-linux.hart, "
                + "neurosis/testapp2/v1.2.3-master/20181018162212, x86_64-linux",
        "neurosis-native-testapp-0.1.0-20220824122359-x86_64-linux.hart, neurosis/native-testapp/0.1.0/20220824122359, "
                + "x86_64-linux",
        "acme-tool-head-20240101000000-aarch64-linux.hart, acme/tool/head/20240101000000, aarch64-linux",
    })
    void guessesWhatAUsualNameHolds(String file, String ident, String target) {
        assertThat(HartName.guess(file)).hasValueSatisfying(name -> {
            assertThat(name.ident()).hasToString(ident);
            assertThat(name.target()).hasValueSatisfying(found -> assertThat(found).hasToString(target));
        });
        assertThat(HartName.target(file)).hasValueSatisfying(found -> assertThat(found).hasToString(target));
    }

    @Test
    void anEarlyNameHasNoTarget() {
        assertThat(HartName.guess("happyhumans-possums-8.1.4-20160424223505.hart"))
                .hasValueSatisfying(name -> assertThat(name.target()).isEmpty());
    }

    @Test
    void otherNamesAreNoGuess() {
        assertThat(HartName.guess("bogus_and_corrupt.hart")).isEmpty();
        assertThat(HartName.guess("x-20240101000000.hart")).isEmpty();
        assertThat(HartName.guess("Core-redis-4-20240101000000.hart")).isEmpty();
        assertThat(HartName.target("redis.hart")).isEmpty();
    }
}
