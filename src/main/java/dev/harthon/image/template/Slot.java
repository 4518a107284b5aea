package dev.harthon.image.template;

import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.MappedValue;

/**
 * A value that only the running task knows.
 *
 * @param label what it is for: a configuration key, or {@code sys.ip}
 * @param value where the task finds it
 * @param type what it must be, a text, number or boolean; the start script refuses other values
 */
public record Slot(String label, MappedValue value, ConfigType type) {}
