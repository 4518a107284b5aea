package dev.harthon;

import dev.harthon.shell.commands.target.LocalDepotCommand;
import dev.harthon.shell.commands.target.LocalStartCommand;
import dev.harthon.shell.commands.target.LocalStatusCommand;
import dev.harthon.shell.commands.target.LocalStopCommand;
import dev.harthon.shell.commands.target.LoginCommand;
import dev.harthon.shell.commands.target.LogoutCommand;
import dev.harthon.shell.commands.target.TargetAddCommand;
import dev.harthon.shell.commands.target.TargetImportCommand;
import dev.harthon.shell.commands.target.TargetListCommand;
import dev.harthon.shell.commands.target.TargetRemoveCommand;
import dev.harthon.shell.commands.target.TargetShowCommand;
import dev.harthon.shell.commands.target.TargetUseCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.login.DcosImport;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;

/** Commands on targets, the local cluster among them. */
final class TargetCommands {

    private TargetCommands() {}

    static List<Command> all(BeanFactory context) {
        Desk desk = context.getBean(Desk.class);
        Clusters clusters = context.getBean(Clusters.class);
        return List.of(
                new TargetListCommand(desk, clusters),
                new TargetUseCommand(desk, clusters),
                new TargetShowCommand(desk, clusters),
                new TargetAddCommand(clusters.book(), context.getBean(Places.class)),
                new TargetRemoveCommand(clusters),
                new TargetImportCommand(context.getBean(DcosImport.class)),
                new LoginCommand(desk, clusters),
                new LogoutCommand(desk, clusters),
                new LocalStartCommand(clusters, context.getBean(Places.class)),
                new LocalStopCommand(clusters),
                new LocalStatusCommand(clusters),
                new LocalDepotCommand(new HarthonLocalDepot(), context.getBean(Places.class)));
    }
}
