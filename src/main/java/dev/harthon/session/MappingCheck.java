package dev.harthon.session;

import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.HabitatPackage;

/** Whether a mapping fits a package's configuration. */
@FunctionalInterface
public interface MappingCheck {

    /** Takes everything. */
    MappingCheck NONE = (service, mapping) -> {};

    /**
     * Looks the key up and compares types.
     *
     * @throws dev.harthon.fault.UsageFault if it does not fit
     */
    void check(HabitatPackage service, ConfigMapping mapping);
}
