package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.PackageIdent;
import org.junit.jupiter.api.Test;

class LegacyCommandTest {

    @Test
    void everyFaultIsAboutAPartOfTheCommand() {
        LegacyCommand legacy = LegacyCommand.of(PackageIdent.parse("core/redis/4.0.14/20200421191514"));
        assertThat(legacy.command()).doesNotContain("\n").endsWith("chroot . ./init.sh start core/redis");
        assertThat(legacy.faults()).isNotEmpty().allMatch(fault -> legacy.command().contains(fault.part()));
    }
}
