package dev.harthon;

import dev.harthon.session.SessionEdits;
import dev.harthon.shell.Launch;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.commands.act.AdoptCommand;
import dev.harthon.shell.commands.keep.ChangesCommand;
import dev.harthon.shell.commands.keep.ExpectCommand;
import dev.harthon.shell.commands.keep.RecordCommands;
import dev.harthon.shell.commands.keep.Recorder;
import dev.harthon.shell.commands.keep.RedoCommand;
import dev.harthon.shell.commands.keep.ResetCommand;
import dev.harthon.shell.commands.keep.SaveCommand;
import dev.harthon.shell.commands.keep.SessionsCommand;
import dev.harthon.shell.commands.keep.SessionsRemoveCommand;
import dev.harthon.shell.commands.keep.SessionsUseCommand;
import dev.harthon.shell.commands.keep.UndoCommand;
import dev.harthon.workbench.Adopter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Expectations;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.SessionStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Commands that keep, and take back, what was done. */
final class KeepCommands {

    private KeepCommands() {}

    static List<Command> all(BeanFactory context) {
        Desk desk = context.getBean(Desk.class);
        SessionStore store = context.getBean(SessionStore.class);
        Launch launch = context.getBean(Launch.class);
        List<Command> all = new ArrayList<>(
                RecordCommands.all(context.getBean(Recorder.class), desk.places(), launch.isSingleCommand()));
        all.addAll(List.of(
                new AdoptCommand(desk, context.getBean(Clusters.class), adopter(context)),
                new SaveCommand(desk, store, Harthon.version()),
                new SessionsCommand(desk, store),
                new SessionsUseCommand(desk, store, name -> context.getBean(HarthonSession.class).open(name)),
                new SessionsRemoveCommand(desk, store),
                new ExpectCommand(
                        desk,
                        context.getBean(Expectations.class),
                        () -> Commands.of(context.getBean(CommandRegistry.class))),
                new UndoCommand(desk),
                new RedoCommand(desk),
                new ChangesCommand(desk),
                new ResetCommand(desk)));
        return all;
    }

    private static Adopter adopter(BeanFactory context) {
        return new Adopter(
                context.getBean(Desk.class),
                context.getBean(Clusters.class),
                context.getBean(PackageLoader.class),
                context.getBean(SessionEdits.class));
    }
}
