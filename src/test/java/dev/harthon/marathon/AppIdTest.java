package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppIdTest {

    @ParameterizedTest
    @CsvSource({"redis,/redis", "/shop/redis,/shop/redis", "shop//redis/,/shop/redis", " /a.b-c/1 ,/a.b-c/1"})
    void isAbsoluteHoweverItIsTyped(String typed, String id) {
        assertThat(AppId.parse(typed)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "Redis", "a_b", "-a", "a-", "a/../b", "a b"})
    void whatMarathonRefusesIsRefused(String typed) {
        assertThatThrownBy(() -> AppId.parse(typed)).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hab_redis.instance-2323456c-e6e1-11f1._app.12, hab_redis.instance-2323456c-e6e1-11f1, 12",
        "hab_redis.marathon-2323456c._app.1, hab_redis.marathon-2323456c, 1",
        "hab_redis.instance-2323456c._app, hab_redis.instance-2323456c._app, 1",
        "redis.2323456c-e6e1, redis.2323456c-e6e1, 1"})
    void aTaskIdTellsInstanceAndIncarnation(String text, String instance, int incarnation) {
        assertThat(TaskId.parse(text)).isEqualTo(new TaskId(text, instance, incarnation));
    }

    @Test
    void aTaskHasAShortNameForPeople() {
        assertThat(TaskId.parse("hab_redis.instance-2323456c-e6e1-11f1._app.2").shortText()).isEqualTo("2323456c.2");
    }
}
