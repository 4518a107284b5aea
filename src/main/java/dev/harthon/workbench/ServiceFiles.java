package dev.harthon.workbench;

import dev.harthon.image.TemplatePreview;
import dev.harthon.session.Bind;
import dev.harthon.session.Session;
import dev.harthon.session.settings.RunSettings;
import java.util.Map;

/** The hooks and configuration files of the loaded service, rendered for people. */
public final class ServiceFiles {

    private ServiceFiles() {}

    /** Path below the service's folder to text: {@code hooks/run}, {@code config/redis.config}. */
    public static Map<String, String> rendered(Session session) {
        return new TemplatePreview(
                        session.closure().top(),
                        session.require(RunSettings.RUNNER),
                        session.require(RunSettings.ISOLATION),
                        session.effectiveMappings(),
                        session.value(RunSettings.GROUP).orElse("default"),
                        session.binds().stream().map(Bind::name).toList())
                .files();
    }
}
