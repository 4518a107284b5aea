package dev.harthon.shell.commands.adjust;

import dev.harthon.shell.command.ValueType;
import java.util.Map;

/** Words of the form {@code NAME=VALUE}. */
final class KeyValues {

    private KeyValues() {}

    /** The value type with its type arguments. */
    @SuppressWarnings("unchecked")
    static ValueType<Map.Entry<String, String>> type() {
        return (ValueType<Map.Entry<String, String>>) (ValueType<?>) ValueType.keyValue();
    }
}
