package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.script.ServiceUser;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "root, root,   hab:84:84,              hab:84:hab",
        "root, hab,    hab:84:42,              hab:42:hab",
        "root, other,  hab:84:84,              other:42: hab:84:hab",
        "hab,  hab,    hab:42:42,              hab:42:hab",
        "hab,  root,   hab:42:84,              hab:84:hab",
        "hab,  other,  hab:42:42,              other:42:hab",
        "web,  data,   web:42:42 hab:84:84,    data:42:web hab:84:hab",
        "web,  hab,    web:42:42 hab:84:42,    'hab:42:hab,web'",
        "web,  root,   web:42:84 hab:84:84,    hab:84:hab"
    })
    void givesTheNumbersOfTheContainerExporter(String user, String group, String users, String groups) {
        Accounts accounts = Accounts.of(service("a", user, group), List.of());
        assertThat(added(accounts.passwd(), 4)).isEqualTo(Arrays.stream(users.split(" "))
                .map(line -> line.replaceFirst(":", ":x:"))
                .map(line -> line + ":" + line.split(":")[0] + " User:/:/bin/false")
                .toList());
        assertThat(added(accounts.group(), 5)).isEqualTo(Arrays.stream(groups.split(" "))
                .map(line -> line.replaceFirst(":", ":x:"))
                .toList());
    }

    @Test
    void everyOtherServiceGetsItsOwn() {
        Accounts accounts = Accounts.of(
                service("a", "hab", "hab"),
                List.of(service("b", "web", "data"), service("c", "db", "data"), service("d", "hab", "hab")));
        assertThat(added(accounts.passwd(), 5)).containsExactly(
                "web:x:43:43:web User:/:/bin/false", "db:x:44:43:db User:/:/bin/false");
        assertThat(added(accounts.group(), 6)).containsExactly("data:x:43:db,web");
    }

    @Test
    void theServiceRunsAsTheNumbersOfItsUserAndGroup() {
        HabitatPackage service = service("a", "root", "hab");
        assertThat(Accounts.of(service, List.of()).userOf(service)).isEqualTo(new ServiceUser("root", "hab", 0, 42));
        HabitatPackage nobody = service("b", "nobody", "nogroup");
        assertThat(Accounts.of(nobody, List.of()).userOf(nobody))
                .isEqualTo(new ServiceUser("nobody", "nogroup", 99, 99));
    }

    @Test
    void whereThereIsOneUserEveryNameIsTheirs() {
        HabitatPackage service = service("a", "web", "data");
        Accounts accounts = Accounts.of(service, List.of()).ofOneUser();
        assertThat(accounts.passwd().lines()).first().isEqualTo("root:x:0:0:root:/root:/bin/sh");
        assertThat(accounts.passwd()).contains("web:x:0:0:web User:/:/bin/false\n");
        assertThat(accounts.group().lines()).first().isEqualTo("root:x:0:");
        assertThat(accounts.group()).contains("data:x:0:web\n");
        assertThat(accounts.userOf(service)).isEqualTo(new ServiceUser("web", "data", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hab:x", "a b", "-x", "ü", "0"})
    void refusesANameThatWouldBreakTheTable(String name) {
        HabitatPackage service = service("a", name, "hab");
        assertThatThrownBy(() -> Accounts.of(service, List.of())).isInstanceOf(PackageFault.class);
    }

    private HabitatPackage service(String name, String user, String group) {
        return new Harts(folder).make(HartBuilder.hart("acme/" + name + "/1.0/20240101000000").service(user, group));
    }

    private static List<String> added(String table, int known) {
        return table.lines().skip(known).toList();
    }
}
