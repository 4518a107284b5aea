package dev.harthon;

import dev.harthon.session.SessionEdits;
import dev.harthon.shell.Launch;
import dev.harthon.shell.commands.act.AppsCommand;
import dev.harthon.shell.commands.act.BuildCommand;
import dev.harthon.shell.commands.act.CheckCommand;
import dev.harthon.shell.commands.act.DeployCommand;
import dev.harthon.shell.commands.act.DeploymentCancelCommand;
import dev.harthon.shell.commands.act.DeploymentRollbackCommand;
import dev.harthon.shell.commands.act.DeploymentsCommand;
import dev.harthon.shell.commands.act.DestroyCommand;
import dev.harthon.shell.commands.act.DiffCommand;
import dev.harthon.shell.commands.act.ExportCommand;
import dev.harthon.shell.commands.act.HistoryCommand;
import dev.harthon.shell.commands.act.LogsCommand;
import dev.harthon.shell.commands.act.OpenCommand;
import dev.harthon.shell.commands.act.PreviewCommand;
import dev.harthon.shell.commands.act.RestartCommand;
import dev.harthon.shell.commands.act.RestoreCommand;
import dev.harthon.shell.commands.act.RollbackCommand;
import dev.harthon.shell.commands.act.SandboxCatCommand;
import dev.harthon.shell.commands.act.SandboxGetCommand;
import dev.harthon.shell.commands.act.SandboxListCommand;
import dev.harthon.shell.commands.act.SandboxPathCommand;
import dev.harthon.shell.commands.act.SandboxSizeCommand;
import dev.harthon.shell.commands.act.ScaleCommand;
import dev.harthon.shell.commands.act.StatusCommand;
import dev.harthon.shell.commands.act.TasksCommand;
import dev.harthon.shell.commands.act.UploadCommand;
import dev.harthon.shell.commands.act.WhyCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Exporter;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Workshop;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.Command;

/** Commands that build, and that speak to a cluster. */
final class ActCommands {

    private ActCommands() {}

    static List<Command> all(BeanFactory context) {
        Desk desk = context.getBean(Desk.class);
        Clusters clusters = context.getBean(Clusters.class);
        Delivery delivery = context.getBean(Delivery.class);
        Workshop workshop = context.getBean(Workshop.class);
        return List.of(
                new CheckCommand(desk, delivery),
                new PreviewCommand(desk, delivery, workshop),
                new BuildCommand(desk, workshop, Harthon.version()),
                new ExportCommand(
                        new Exporter(
                                desk.blank(),
                                context.getBean(PackageLoader.class),
                                context.getBean(SessionEdits.class),
                                workshop,
                                delivery),
                        context.getBean(PackageTips.class),
                        desk.places(),
                        context.getBean(Launch.class).env()),
                new UploadCommand(desk, delivery),
                new DeployCommand(desk, delivery),
                new StatusCommand(desk, clusters),
                new WhyCommand(desk, clusters),
                new AppsCommand(desk, clusters),
                new TasksCommand(desk, clusters),
                new ScaleCommand(desk, clusters),
                new RestartCommand(desk, clusters),
                new DestroyCommand(desk, clusters),
                new RestoreCommand(desk, clusters),
                new DiffCommand(desk, clusters, delivery),
                new HistoryCommand(desk, clusters),
                new RollbackCommand(desk, clusters),
                new DeploymentsCommand(desk, clusters),
                new DeploymentCancelCommand(desk, clusters),
                new DeploymentRollbackCommand(desk, clusters),
                new OpenCommand(desk, clusters),
                new SandboxListCommand(desk, clusters),
                new SandboxCatCommand(desk, clusters),
                new SandboxGetCommand(desk, clusters),
                new SandboxSizeCommand(desk, clusters),
                new SandboxPathCommand(desk, clusters),
                new LogsCommand(desk, clusters));
    }
}
