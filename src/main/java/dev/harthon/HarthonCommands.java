package dev.harthon;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Every command with what it needs; the shell adds its own, such as help and exit. */
final class HarthonCommands {

    private HarthonCommands() {}

    static CommandRegistry registry(BeanFactory context) {
        Set<Command> all = new HashSet<>();
        all.addAll(LookCommands.all(context));
        all.addAll(KeyCommands.all(context));
        all.addAll(AdjustCommands.all(context));
        all.addAll(ActCommands.all(context));
        all.addAll(KeepCommands.all(context));
        all.addAll(TargetCommands.all(context));
        return new CommandRegistry(all);
    }
}
