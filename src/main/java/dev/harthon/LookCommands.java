package dev.harthon;

import dev.harthon.session.SessionEdits;
import dev.harthon.shell.Launch;
import dev.harthon.shell.commands.adjust.ExplainCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.UnloadCommand;
import dev.harthon.shell.commands.look.BindsCommand;
import dev.harthon.shell.commands.look.ConfigCommand;
import dev.harthon.shell.commands.look.DepsCommand;
import dev.harthon.shell.commands.look.ExportsCommand;
import dev.harthon.shell.commands.look.ExposesCommand;
import dev.harthon.shell.commands.look.FilesCommand;
import dev.harthon.shell.commands.look.HooksCommand;
import dev.harthon.shell.commands.look.PackageCommand;
import dev.harthon.shell.commands.look.SearchCommand;
import dev.harthon.shell.commands.look.ShowCommand;
import dev.harthon.shell.commands.look.VerifyCommand;
import dev.harthon.shell.commands.look.VersionsCommand;
import dev.harthon.workbench.Depots;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.PackageFinder;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;

/** Commands that look into the package. */
final class LookCommands {

    private LookCommands() {}

    static List<Command> all(BeanFactory context) {
        Desk desk = context.getBean(Desk.class);
        SessionEdits edits = context.getBean(SessionEdits.class);
        PackageLoader loader = context.getBean(PackageLoader.class);
        PackageTips tips = context.getBean(PackageTips.class);
        PackageFinder finder = new PackageFinder(loader, context.getBean(Depots.class));
        return List.of(
                new LoadCommand(desk, edits, loader, tips),
                new UnloadCommand(desk, edits),
                new ShowCommand(desk),
                new PackageCommand(desk),
                new DepsCommand(desk),
                new ExportsCommand(desk),
                new ExposesCommand(desk),
                new BindsCommand(desk),
                new ConfigCommand(desk, context.getBean(Launch.class).preferences()),
                new HooksCommand(desk),
                new FilesCommand(desk),
                new VerifyCommand(desk, loader),
                new VersionsCommand(desk, finder, tips),
                new SearchCommand(finder, tips),
                new ExplainCommand(desk));
    }
}
