package dev.harthon;

import dev.harthon.session.SessionEdits;
import dev.harthon.shell.commands.act.AppsCommand;
import dev.harthon.shell.commands.act.BuildCommand;
import dev.harthon.shell.commands.act.CheckCommand;
import dev.harthon.shell.commands.act.DeployCommand;
import dev.harthon.shell.commands.act.DeploymentCancelCommand;
import dev.harthon.shell.commands.act.DeploymentRollbackCommand;
import dev.harthon.shell.commands.act.DeploymentsCommand;
import dev.harthon.shell.commands.act.DestroyCommand;
import dev.harthon.shell.commands.act.DiffCommand;
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
import dev.harthon.shell.commands.adjust.EntryCommands;
import dev.harthon.shell.commands.adjust.EnvCommand;
import dev.harthon.shell.commands.adjust.EnvImportCommand;
import dev.harthon.shell.commands.adjust.EnvListCommand;
import dev.harthon.shell.commands.adjust.EnvMapCommand;
import dev.harthon.shell.commands.adjust.EnvSecretCommand;
import dev.harthon.shell.commands.adjust.EnvUnmapCommand;
import dev.harthon.shell.commands.adjust.EnvUnsetCommand;
import dev.harthon.shell.commands.adjust.ExplainCommand;
import dev.harthon.shell.commands.adjust.ExposeCommand;
import dev.harthon.shell.commands.adjust.ExposePortCommand;
import dev.harthon.shell.commands.adjust.GetCommand;
import dev.harthon.shell.commands.adjust.HealthCommands;
import dev.harthon.shell.commands.adjust.LabelCommand;
import dev.harthon.shell.commands.adjust.LabelUnsetCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import dev.harthon.shell.commands.adjust.SetCommand;
import dev.harthon.shell.commands.adjust.UnexposeCommand;
import dev.harthon.shell.commands.adjust.UnloadCommand;
import dev.harthon.shell.commands.adjust.UnsetCommand;
import dev.harthon.shell.commands.keep.ChangesCommand;
import dev.harthon.shell.commands.keep.ExpectCommand;
import dev.harthon.shell.commands.keep.RedoCommand;
import dev.harthon.shell.commands.keep.ResetCommand;
import dev.harthon.shell.commands.keep.SaveCommand;
import dev.harthon.shell.commands.keep.SessionsCommand;
import dev.harthon.shell.commands.keep.UndoCommand;
import dev.harthon.shell.commands.keys.KeyFetchCommand;
import dev.harthon.shell.commands.keys.KeyForgetCommand;
import dev.harthon.shell.commands.keys.KeyListCommand;
import dev.harthon.shell.commands.keys.KeyTrustCommand;
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
import dev.harthon.shell.commands.target.LocalDepotCommand;
import dev.harthon.shell.commands.target.LocalStartCommand;
import dev.harthon.shell.commands.target.LocalStatusCommand;
import dev.harthon.shell.commands.target.LocalStopCommand;
import dev.harthon.shell.commands.target.TargetAddCommand;
import dev.harthon.shell.commands.target.TargetListCommand;
import dev.harthon.shell.commands.target.TargetRemoveCommand;
import dev.harthon.shell.commands.target.TargetShowCommand;
import dev.harthon.shell.commands.target.TargetUseCommand;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Depots;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Expectations;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.PackageFinder;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.SessionStore;
import dev.harthon.workbench.Workshop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Every command with what it needs; the shell adds its own, such as help and exit. */
final class HarthonCommands {

    private HarthonCommands() {}

    static CommandRegistry registry(ApplicationContext context) {
        Set<Command> all = new HashSet<>();
        all.addAll(look(context));
        all.addAll(keys(context));
        all.addAll(adjust(context));
        all.addAll(act(context));
        all.addAll(keep(context));
        all.addAll(targets(context));
        return new CommandRegistry(all);
    }

    private static List<Command> look(ApplicationContext context) {
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
                new ConfigCommand(desk),
                new HooksCommand(desk),
                new FilesCommand(desk),
                new VerifyCommand(desk, loader),
                new VersionsCommand(desk, finder, tips),
                new SearchCommand(finder),
                new ExplainCommand(desk));
    }

    private static List<Command> keys(ApplicationContext context) {
        KeyBook keys = new KeyBook(context.getBean(Places.class), context.getBean(Depots.class));
        return List.of(
                new KeyListCommand(keys),
                new KeyTrustCommand(keys),
                new KeyFetchCommand(keys),
                new KeyForgetCommand(keys));
    }

    private static List<Command> adjust(ApplicationContext context) {
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
                new EnvSecretCommand(desk, edits),
                new EnvMapCommand(desk, edits),
                new EnvUnmapCommand(desk, edits),
                new LabelCommand(desk, edits),
                new LabelUnsetCommand(desk, edits)));
        all.addAll(HealthCommands.all(desk, edits));
        all.addAll(EntryCommands.all(desk, edits));
        return List.copyOf(all);
    }

    private static List<Command> act(ApplicationContext context) {
        Desk desk = context.getBean(Desk.class);
        Clusters clusters = context.getBean(Clusters.class);
        Delivery delivery = context.getBean(Delivery.class);
        Workshop workshop = context.getBean(Workshop.class);
        return List.of(
                new CheckCommand(desk, delivery),
                new PreviewCommand(desk, delivery, workshop),
                new BuildCommand(desk, workshop),
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

    private static List<Command> keep(ApplicationContext context) {
        Desk desk = context.getBean(Desk.class);
        SessionStore store = context.getBean(SessionStore.class);
        return List.of(
                new SaveCommand(desk, store, Harthon.version()),
                new SessionsCommand(desk, store),
                new ExpectCommand(context.getBean(Expectations.class)),
                new UndoCommand(desk),
                new RedoCommand(desk),
                new ChangesCommand(desk),
                new ResetCommand(desk));
    }

    private static List<Command> targets(ApplicationContext context) {
        Desk desk = context.getBean(Desk.class);
        Clusters clusters = context.getBean(Clusters.class);
        return List.of(
                new TargetListCommand(desk, clusters),
                new TargetUseCommand(desk, clusters),
                new TargetShowCommand(desk, clusters),
                new TargetAddCommand(clusters.book()),
                new TargetRemoveCommand(clusters),
                new LocalStartCommand(clusters),
                new LocalStopCommand(clusters),
                new LocalStatusCommand(clusters),
                new LocalDepotCommand(new HarthonLocalDepot(), context.getBean(Places.class)));
    }
}
