package dev.harthon.image;

import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.script.ConfigVariable;
import dev.harthon.image.script.HookEnvironment;
import dev.harthon.image.script.InitScript;
import dev.harthon.image.script.Namespaces;
import dev.harthon.image.script.RootedStart;
import dev.harthon.image.script.SandboxStart;
import dev.harthon.image.script.ServiceUser;
import dev.harthon.image.script.TaskValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decides what an image holds. */
final class ImagePlanner {

    private final ImageRequest request;
    private final Members members;
    private final Programs programs;
    private final Accounts accounts;
    private final HookEnvironment environment;
    private final Rendering rendering;
    private final Shape shape;
    private final List<String> notes = new ArrayList<>();

    ImagePlanner(ImageRequest request) {
        this.request = request;
        this.members = Members.of(request);
        this.shape = Shape.of(request);
        this.programs = Programs.of(members);
        Accounts known = Accounts.of(members.service(), members.otherServices());
        this.accounts = request.isolation() == Isolation.USERNS ? known.ofOneUser() : known;
        this.environment = environment();
        this.rendering = new Rendering(request, members, environment);
        boolean peeled = request.packaging() == Packaging.HARTS;
        members.all().forEach(member -> notes.addAll(Extras.notes(member, peeled)));
    }

    ImagePlan plan() {
        if (request.runner() == Runner.SUPERVISOR) {
            return supervised();
        }
        refuseBinds();
        notes.addAll(rendering.notes());
        return request.isolation() == Isolation.NONE ? sandboxed() : rooted();
    }

    private ImagePlan supervised() {
        SupervisorSetup setup = SupervisorSetup.of(request, members);
        Optional<ConfigVariable> config = rendering.config()
                .json(rendering.marks())
                .map(json -> ConfigVariable.of(members.service().ident().name(), json));
        TaskValues values = new TaskValues(rendering.marks(), config.map(ConfigVariable::json).stream().toList());
        String start = start(values, config, Optional.empty());
        String init = InitScript.supervisor(members.service().ident(), setup.command(), setup.programs());
        return inRoot(start, init, List.of(), List.of());
    }

    private ImagePlan rooted() {
        requireShell();
        String folder = ImagePlan.ROOT + "/hab/svc/" + members.service().ident().name();
        List<RenderedFile> files = rendering.files();
        ServiceEntries service = new ServiceEntries(folder, files, rendering.marks());
        TaskValues values = new TaskValues(rendering.marks(), service.marked());
        String start = start(values, Optional.empty(), Optional.of(service));
        String init = InitScript.direct(members.service().ident(), environment, hasInit());
        return inRoot(start, init, service.entries(), files);
    }

    private ImagePlan sandboxed() {
        if (members.service().metadata().tdeps().stream().anyMatch(ident -> ident.name().equals("glibc"))) {
            notes.add("isolation none: programs that name their loader below /hab/pkgs do not run in the sandbox; "
                    + "scripts and static programs do");
        }
        String folder = "hab/svc/" + members.service().ident().name();
        ServiceEntries service = new ServiceEntries(folder, rendering.files(), rendering.marks());
        TaskValues values = new TaskValues(rendering.marks(), service.marked());
        String start = new SandboxStart(
                        members.service().ident(), hasExtras(), hasInit(), values, environment, service.script(user()))
                .text();
        return finish("", start, Optional.empty(), service.entries());
    }

    private String start(TaskValues values, Optional<ConfigVariable> config, Optional<ServiceEntries> service) {
        return new RootedStart(
                        members.service().ident(),
                        new Namespaces(request.isolation() == Isolation.USERNS, request.pidNamespace()),
                        hasExtras(),
                        shape.arrival(),
                        values,
                        config,
                        service.map(entries -> entries.script(user())),
                        programs.links().keySet())
                .text();
    }

    private ImagePlan inRoot(String start, String init, List<RootEntry> service, List<RenderedFile> files) {
        List<RootEntry> entries = new ArrayList<>(RootSkeleton.entries(ImagePlan.ROOT, members, programs, accounts));
        entries.addAll(service);
        notes.addAll(Interpreters.notes(files, ImagePlan.ROOT, members, entries));
        entries.add(RootEntry.file(ImagePlan.ROOT + "/init.sh", 0755, init));
        return finish(ImagePlan.ROOT, start, Optional.of(init), entries);
    }

    private ImagePlan finish(String folder, String start, Optional<String> init, List<RootEntry> entries) {
        Map<String, RootEntry> all = new TreeMap<>();
        entries.forEach(entry -> all.put(entry.path(), entry));
        all.put("start", RootEntry.file("start", 0755, start));
        Stream.concat(List.copyOf(all.keySet()).stream(), shared(folder))
                .flatMap(path -> Stream.iterate(parent(path), above -> !above.isEmpty(), ImagePlanner::parent))
                .forEach(path -> all.putIfAbsent(path, RootEntry.directory(path, 0755)));
        List<RootEntry> sorted = List.copyOf(all.values());
        return new ImagePlan(
                folder,
                members.all(),
                sorted,
                shape,
                shape.pieces(members),
                start,
                init,
                rendering.preview(),
                List.copyOf(notes));
    }

    /** What lies in folders that packages share: those are in no member, so that they are in the archive once. */
    private Stream<String> shared(String folder) {
        return members.all().stream().flatMap(member -> {
            String path = (folder.isEmpty() ? "" : folder + "/") + member.ident().prefix();
            return Extras.of(member).isEmpty() ? Stream.of(path) : Stream.of(path, Extras.archivePath(member.ident()));
        });
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private HookEnvironment environment() {
        List<String> path = new ArrayList<>(members.service().metadata().runtimePath());
        path.addAll(Programs.interpreterPath(members));
        return new HookEnvironment(path, members.service().metadata().runtimeEnvironment());
    }

    private ServiceUser user() {
        return accounts.userOf(members.service());
    }

    private boolean hasInit() {
        return members.service().hooks().containsKey("init");
    }

    private boolean hasExtras() {
        return shape.hasExtras(members.all());
    }

    private void requireShell() {
        if (!programs.has("sh")) {
            throw new PackageFault(
                    "the image has no shell",
                    "no package in it is a busybox-static, and hooks are shell scripts",
                    "make core/busybox-static available, or name another with `set base-packages`");
        }
    }

    private void refuseBinds() {
        HabitatPackage service = members.service();
        if (!service.metadata().binds().isEmpty()) {
            throw new PreflightFault(
                    service.ident() + " cannot run without a Supervisor",
                    "it needs the binds " + String.join(", ", service.metadata().binds().keySet())
                            + ", which only a Supervisor finds",
                    "set runner supervisor");
        }
    }
}
