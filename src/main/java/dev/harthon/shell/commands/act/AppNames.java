package dev.harthon.shell.commands.act;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.AppSummary;
import dev.harthon.workbench.Applications;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The parameter that names an application, which the session's own is where it is left out. */
final class AppNames {

    private AppNames() {}

    static Parameter<String> optional(Desk desk, Clusters clusters) {
        return Parameter.optional("app", "the application's id; the session's own where it is left out")
                .completing(completion(desk, clusters));
    }

    static CompletionProvider completion(Desk desk, Clusters clusters) {
        return Completions.of(() -> known(desk, clusters));
    }

    private static List<String> known(Desk desk, Clusters clusters) {
        return clusters.find(desk.target())
                .map(cluster -> new Applications(cluster).list().stream().map(AppSummary::id).toList())
                .orElse(List.of());
    }
}
