package dev.harthon.dcos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminRouterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "https://dcos.example", "https://dcos.example/", "https://dcos.example/service/marathon",
        "https://dcos.example/marathon/", "https://dcos.example/service/team/marathon"
    })
    void theClusterIsFoundFromAnyOfItsAddresses(String address) {
        AdminRouter router = AdminRouter.of(URI.create(address));
        assertThat(router.base()).hasToString("https://dcos.example");
        assertThat(router.mesos()).hasToString("https://dcos.example/mesos");
        assertThat(router.login()).hasToString("https://dcos.example/acs/api/v1/auth/login");
        assertThat(router.service("team/marathon")).hasToString("https://dcos.example/service/team/marathon");
    }

    @Test
    void anAddressMayNameItsMarathon() {
        assertThat(AdminRouter.marathonOf(URI.create("https://d")))
                .hasToString("https://d/service/marathon");
        assertThat(AdminRouter.marathonOf(URI.create("https://d/service/team")))
                .hasToString("https://d/service/team");
        assertThat(AdminRouter.marathonOf(URI.create("https://proxy/dcos")))
                .hasToString("https://proxy/dcos/service/marathon");
    }
}
