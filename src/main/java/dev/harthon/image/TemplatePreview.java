package dev.harthon.image;

import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigMapping;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Variable;
import dev.harthon.image.script.TaskValues;
import dev.harthon.image.template.EffectiveConfig;
import dev.harthon.image.template.Marks;
import dev.harthon.image.template.RenderContext;
import dev.harthon.image.template.Slot;
import dev.harthon.image.template.Supervised;
import dev.harthon.image.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A package's hooks and configuration files as the service gets them, for people. It needs the package alone, and no
 * other. What only the task knows stands there as the user wrote it, and what only the Supervisor knows as in the
 * template: <code>{{sys.member_id}}</code>.
 *
 * @param mappings of configuration, those of exposed ports among them
 * @param group of the service
 * @param binds names of the binds that the Supervisor will satisfy
 */
public record TemplatePreview(
        HabitatPackage service,
        Runner runner,
        Isolation isolation,
        List<ConfigMapping> mappings,
        String group,
        List<String> binds) {

    public TemplatePreview {
        mappings = List.copyOf(mappings);
        binds = List.copyOf(binds);
    }

    /** Path below the service's folder ({@code hooks/run}, {@code config/redis.config}) to text, sorted. */
    public Map<String, String> files() {
        Marks marks = Marks.seeded(seed());
        EffectiveConfig config = EffectiveConfig.of(DefaultConfig.of(service).tree(), mappings, marks);
        String path = String.join(":", service.metadata().runtimePath());
        RenderContext context = new RenderContext(
                service, config, root(marks), path, group, TaskValues.IP, TaskValues.HOSTNAME);
        Map<String, Object> tree = runner == Runner.SUPERVISOR
                ? new Supervised(service, binds, marks).over(context.tree(marks))
                : context.tree(marks);
        Templates templates = new Templates(tree, marks, service.metadata().tdeps(), context::path);
        Map<String, String> files = new TreeMap<>();
        sources().forEach((file, text) -> files.put(file, render(templates, marks, file, text)));
        return files;
    }

    /** Without a root of its own, everything lies below the sandbox. */
    private String root(Marks marks) {
        if (isolation != Isolation.NONE || runner == Runner.SUPERVISOR) {
            return "";
        }
        MappedValue value = new MappedValue(List.of(new Variable(TaskValues.ROOT, Optional.empty())));
        return marks.mark(new Slot("the sandbox", value, ConfigType.STRING));
    }

    /** A template that asks about what is not known yet is shown as it is. */
    private static String render(Templates templates, Marks marks, String file, String text) {
        try {
            return marks.reveal(templates.render(file, text));
        } catch (PreflightFault e) {
            return "# not rendered: " + e.why().orElse(e.what()) + "\n" + text;
        }
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        service.hooks().forEach((hook, text) -> sources.put("hooks/" + hook, text));
        service.templates().forEach((path, text) -> sources.put("config/" + path, text));
        return sources;
    }

    private List<String> seed() {
        List<String> texts = new ArrayList<>(List.of(service.ident().toString(), service.defaultToml().orElse("")));
        sources().forEach((path, text) -> texts.add(path + "\n" + text));
        mappings.forEach(mapping -> texts.add(mapping.key() + "=" + mapping.value()));
        return texts;
    }
}
