package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.session.Session;
import dev.harthon.session.adopt.Adopted;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Adopter;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** {@code adopt APP|FILE}: an application that is there already becomes the session. */
public final class AdoptCommand extends HarthonCommand {

    private final Adopter adopter;
    private final Parameter<String> what;

    public AdoptCommand(Desk desk, Clusters clusters, Adopter adopter) {
        this(adopter, Parameter.required("what", "an application on the cluster, or a file with one as JSON")
                .completing(completion(new ClusterNames(desk, clusters).running(), ValueType.path(".json").completion())));
    }

    private AdoptCommand(Adopter adopter, Parameter<String> what) {
        super(spec("adopt")
                .group(Group.KEEP)
                .purpose("Make the session of an application that is there already")
                .detail("Takes over settings, ports, variables, labels, volumes and the health check, and tells what "
                        + "it could not. The package is the one that the application's labels, or the command of "
                        + "'hab pkg export mesos', name. What was in the session before comes back with undo.")
                .parameter(what)
                .example("adopt /shop/redis", "one that runs")
                .example("adopt redis.json", "what the removed exporter wrote")
                .seeAlso("save", "diff", "undo"));
        this.adopter = adopter;
        this.what = what;
    }

    private static CompletionProvider completion(CompletionProvider apps, CompletionProvider files) {
        return context -> Stream.concat(apps.apply(context).stream(), files.apply(context).stream()).toList();
    }

    @Override
    protected ExitCode run(Invocation in) {
        Adopted adopted = adopter.adopt(in.value(what), in.out().progress());
        in.out().console().settle();
        adopted.left().forEach(line -> in.out().warn("not taken over as it was: " + line));
        Session session = adopted.session();
        in.out().done("the session is " + session.value(AppSettings.ID).map(Object::toString).orElse("without an id")
                + session.service().map(service -> ", of " + service.ident()).orElse(", without a package yet")
                + "; see what deploying would change: diff");
        return ExitCode.OK;
    }
}
