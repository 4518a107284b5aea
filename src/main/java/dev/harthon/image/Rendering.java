package dev.harthon.image;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Variable;
import dev.harthon.image.script.HookEnvironment;
import dev.harthon.image.script.ServiceFolder;
import dev.harthon.image.script.TaskValues;
import dev.harthon.image.template.EffectiveConfig;
import dev.harthon.image.template.Marks;
import dev.harthon.image.template.RenderContext;
import dev.harthon.image.template.Slot;
import dev.harthon.image.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders the service's hooks and configuration as far as they are known before the task runs. */
final class Rendering {

    /** The hooks that mean something without a Supervisor. Nothing runs health-check, but checks may call it. */
    static final List<String> HOOKS = List.of("health-check", "init", "run");

    private final HabitatPackage service;
    private final Marks marks;
    private final EffectiveConfig config;
    private final Templates templates;

    Rendering(ImageRequest request, Members members, HookEnvironment environment) {
        this.service = members.service();
        this.marks = Marks.seeded(seed(request));
        this.config = EffectiveConfig.of(DefaultConfig.of(service).tree(), Mappings.of(request), marks);
        RenderContext context = new RenderContext(
                service,
                config,
                request.isolation() == Isolation.NONE ? sandbox() : "",
                String.join(":", environment.path()),
                request.supervisor().group().orElse("default"),
                TaskValues.IP,
                TaskValues.HOSTNAME);
        this.templates = new Templates(context.tree(marks), marks, service.metadata().tdeps(), context::path);
    }

    Marks marks() {
        return marks;
    }

    EffectiveConfig config() {
        return config;
    }

    /** @throws PreflightFault if a template inspects what only the task knows */
    List<RenderedFile> files() {
        return sources().entrySet().stream()
                .map(source -> rendered(source.getKey(), source.getValue()))
                .toList();
    }

    /** Those files that can be rendered now, for people: what only the task knows is shown as the user wrote it. */
    Map<String, String> preview() {
        TreeMap<String, String> shown = new TreeMap<>();
        sources().forEach((path, text) -> {
            try {
                shown.put(path, marks.reveal(rendered(path, text).text()));
            } catch (Fault e) {
                shown.put(path, "(" + e.what() + e.why().map(why -> ": " + why).orElse("") + ")\n");
            }
        });
        return shown;
    }

    /** What the templates ask for and no Supervisor tells, and the hooks that nobody runs. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        sources().forEach((path, text) -> {
            List<String> unknown = RenderContext.unknown(templates.references(path, text));
            if (!unknown.isEmpty()) {
                notes.add(path + ": empty without a Supervisor: " + String.join(", ", unknown));
            }
        });
        List<String> idle = service.hooks().keySet().stream().filter(hook -> !HOOKS.contains(hook)).sorted().toList();
        if (!idle.isEmpty()) {
            notes.add("hooks that only a Supervisor runs: " + String.join(", ", idle));
        }
        return notes;
    }

    private Map<String, String> sources() {
        TreeMap<String, String> sources = new TreeMap<>();
        HOOKS.stream()
                .filter(service.hooks()::containsKey)
                .forEach(hook -> sources.put("hooks/" + hook, service.hooks().get(hook)));
        service.templates().forEach((path, text) -> sources.put("config/" + path, text));
        return sources;
    }

    private RenderedFile rendered(String path, String text) {
        if (!Extras.isAscii(path)) {
            throw new PreflightFault(
                    "the template " + path + " cannot be put into the image",
                    "the Mesos fetcher dies of names beyond ASCII",
                    "rename it in the package, or set runner supervisor");
        }
        boolean hook = path.startsWith("hooks/");
        String result = path.equals("hooks/run") && isPlainRun() ? text : templates.render(path, text);
        return new RenderedFile(path, result, hook ? ServiceFolder.HOOK_MODE : ServiceFolder.CONFIG_MODE);
    }

    /** A run file at the package's top is no template (habitat: components/sup/src/manager/service.rs). */
    private boolean isPlainRun() {
        String hook = service.ident().prefix() + "/hooks/run";
        return service.files().stream().noneMatch(file -> file.path().equals(hook));
    }

    private String sandbox() {
        MappedValue value = new MappedValue(List.of(new Variable(TaskValues.ROOT, Optional.empty())));
        return marks.mark(new Slot("the sandbox", value, ConfigType.STRING));
    }

    private static List<String> seed(ImageRequest request) {
        HabitatPackage service = request.service().top();
        List<String> texts = new ArrayList<>();
        texts.add(service.ident().toString());
        texts.add(service.defaultToml().orElse(""));
        texts.add(new TreeMap<>(service.metadata().runtimeEnvironment()).toString());
        texts.add(new TreeMap<>(service.hooks()).toString());
        texts.add(new TreeMap<>(service.templates()).toString());
        request.mappings().forEach(mapping -> texts.add(mapping.key() + "=" + mapping.value()));
        return texts;
    }
}
