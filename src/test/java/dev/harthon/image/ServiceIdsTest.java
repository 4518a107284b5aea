package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.script.ServiceUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIdsTest {

    @TempDir
    private Path folder;

    @Test
    void oneNumberStandsForBoth() {
        assertThat(ServiceIds.parse("1001")).hasToString("1001:1001");
        assertThat(ServiceIds.parse("1001:2002")).isEqualTo(new ServiceIds(1001, 2002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "42:42", "1001:0", "1001:", "a:b", "-1", "9999999999"})
    void refusesWhatIsTheSystemsOrNoNumber(String text) {
        assertThatThrownBy(() -> ServiceIds.parse(text)).isInstanceOf(UsageFault.class);
    }

    @Test
    void theServicesAccountHasThemAndNobodyElse() {
        Optional<ServiceIds> ids = Optional.of(ServiceIds.parse("1001:1002"));
        HabitatPackage service = service("web", "web", "data");
        Accounts accounts = Accounts.of(service, List.of(service("other", "other", "other")), ids);
        assertThat(accounts.userOf(service)).isEqualTo(new ServiceUser("web", "data", 1001, 1002));
        assertThat(accounts.passwd()).contains("web:x:1001:1002:", "hab:x:84:84:", "other:x:43:43:");
        assertThat(accounts.group()).contains("data:x:1002:web\n");
    }

    @Test
    void aServiceThatRunsAsRootStaysRoot() {
        HabitatPackage service = service("web", "root", "root");
        Accounts accounts = Accounts.of(service, List.of(), Optional.of(ServiceIds.parse("1001")));
        assertThat(accounts.userOf(service).isRoot()).isTrue();
    }

    private HabitatPackage service(String name, String user, String group) {
        return new Harts(folder).make(HartBuilder.hart("acme/" + name + "/1.0/20240101000000")
                .service(user, group)
                .hook("run", "#!/bin/sh\n"));
    }
}
