package dev.harthon;

import dev.harthon.session.SessionEdits;
import dev.harthon.shell.Launch;
import dev.harthon.shell.commands.adjust.EntryCommands;
import dev.harthon.shell.commands.adjust.EnvCommand;
import dev.harthon.shell.commands.adjust.EnvImportCommand;
import dev.harthon.shell.commands.adjust.EnvListCommand;
import dev.harthon.shell.commands.adjust.EnvMapCommand;
import dev.harthon.shell.commands.adjust.EnvSecretCommand;
import dev.harthon.shell.commands.adjust.EnvUnmapCommand;
import dev.harthon.shell.commands.adjust.EnvUnsetCommand;
import dev.harthon.shell.commands.adjust.ExposeCommand;
import dev.harthon.shell.commands.adjust.ExposePortCommand;
import dev.harthon.shell.commands.adjust.GetCommand;
import dev.harthon.shell.commands.adjust.HealthCommands;
import dev.harthon.shell.commands.adjust.LabelCommand;
import dev.harthon.shell.commands.adjust.LabelUnsetCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.adjust.UnexposeCommand;
import dev.harthon.shell.commands.adjust.UnsetCommand;
import dev.harthon.workbench.Desk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;

/** Commands that change the session. */
final class AdjustCommands {

    private AdjustCommands() {}

    static List<Command> all(BeanFactory context) {
        Desk desk = context.getBean(Desk.class);
        SessionEdits edits = context.getBean(SessionEdits.class);
        Set<Command> all = new HashSet<>(List.of(
                new SetCommand(desk, edits),
                new UnsetCommand(desk, edits),
                new GetCommand(desk),
                new ExposeCommand(desk, edits),
                new ExposePortCommand(desk, edits),
                new UnexposeCommand(desk, edits),
                new EnvCommand(desk, edits),
                new EnvListCommand(desk),
                new EnvUnsetCommand(desk, edits),
                new EnvImportCommand(desk, edits),
                new EnvSecretCommand(desk, edits, context.getBean(Launch.class).env().keySet()),
                new EnvMapCommand(desk, edits),
                new EnvUnmapCommand(desk, edits),
                new LabelCommand(desk, edits),
                new LabelUnsetCommand(desk, edits)));
        all.addAll(HealthCommands.all(desk, edits));
        all.addAll(EntryCommands.all(desk, edits));
        return List.copyOf(all);
    }
}
