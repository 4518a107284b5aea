package dev.harthon;

import dev.harthon.shell.commands.keys.KeyFetchCommand;
import dev.harthon.shell.commands.keys.KeyForgetCommand;
import dev.harthon.shell.commands.keys.KeyListCommand;
import dev.harthon.shell.commands.keys.KeyTrustCommand;
import dev.harthon.workbench.Depots;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Places;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;

/** Commands on the keys that are trusted. */
final class KeyCommands {

    private KeyCommands() {}

    static List<Command> all(BeanFactory context) {
        KeyBook keys = new KeyBook(context.getBean(Places.class), context.getBean(Depots.class));
        return List.of(
                new KeyListCommand(keys),
                new KeyTrustCommand(keys),
                new KeyFetchCommand(keys, context.getBean(PackageTips.class)),
                new KeyForgetCommand(keys));
    }
}
