package dev.harthon;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.http.HttpSettings;
import dev.harthon.image.archive.FolderMemberCache;
import dev.harthon.image.archive.MemberCache;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.settings.SettingValues;
import dev.harthon.shell.Application;
import dev.harthon.shell.HarthonPrompt;
import dev.harthon.shell.HistoryRedaction;
import dev.harthon.shell.Launch;
import dev.harthon.shell.commands.keep.Recorder;
import dev.harthon.shell.run.LineObserver;
import dev.harthon.workbench.AppPlanner;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Depots;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Expectations;
import dev.harthon.workbench.ImagePlanner;
import dev.harthon.workbench.KeptWork;
import dev.harthon.workbench.LocalClusterProcess;
import dev.harthon.workbench.LocalClusterRecord;
import dev.harthon.workbench.PackageLoader;
import dev.harthon.workbench.PackageTips;
import dev.harthon.workbench.Places;
import dev.harthon.workbench.Secrets;
import dev.harthon.workbench.SessionStore;
import dev.harthon.workbench.Shipping;
import dev.harthon.workbench.Stores;
import dev.harthon.workbench.TargetBook;
import dev.harthon.workbench.UnsavedSessions;
import dev.harthon.workbench.preferences.Preferences;
import dev.harthon.workbench.preferences.SettingPreferences;
import dev.harthon.workbench.Workshop;
import dev.harthon.workbench.login.DcosImport;
import dev.harthon.workbench.login.Logins;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.PromptProvider;

/** Harthon put together: every bean by hand, so that starting costs nothing that is not needed. */
final class HarthonApplication implements Application {

    private static final long MEMBER_CACHE_BYTES = 10L << 30;

    private final HarthonBeans context;

    private HarthonApplication(HarthonBeans context) {
        this.context = context;
    }

    static Application start(Launch launch) {
        HarthonBeans context = new HarthonBeans();
        Places places = places(launch.env());
        String target = launch.env().getOrDefault("HARTHON_TARGET", ClusterTarget.LOCAL);
        SettingValues presets = SettingPreferences.of(launch.env());
        HttpSettings http = HarthonHttp.settings(launch.env());
        context.registerBean(Launch.class, () -> launch);
        context.registerBean(Places.class, () -> places);
        context.registerBean(Desk.class, () -> new Desk(places, target, presets));
        context.registerBean(SessionStore.class, () -> new SessionStore(places));
        context.registerBean(UnsavedSessions.class, () ->
                new UnsavedSessions(places, context.getBean(SessionStore.class)));
        context.registerBean(SessionEdits.class, () ->
                new SessionEdits((service, mapping) -> DefaultConfig.of(service).check(mapping)));
        context.registerBean(HttpSettings.class, () -> http);
        context.registerBean(Secrets.class, () -> new Secrets(launch.env(), places, HarthonApplication::ask));
        context.registerBean(HarthonLocalCluster.class, () -> localCluster(places, launch, context));
        context.registerBean(Logins.class, () -> HarthonLogins.of(launch.env(), places, context));
        context.registerBean(Clusters.class, () -> new Clusters(
                new TargetBook(places.config(), HarthonLogins.target(launch.env(), places)),
                context.getBean(HarthonLocalCluster.class),
                context.getBean(HttpSettings.class),
                context.getBean(Logins.class)));
        context.registerBean(DcosImport.class, () -> HarthonLogins.importer(launch.env(), places, context));
        context.registerBean(Depots.class, () ->
                new Depots(launch.env(), places, context.getBean(HttpSettings.class)));
        context.registerBean(MemberCache.class, () ->
                new FolderMemberCache(places.members(), MEMBER_CACHE_BYTES, Clock.systemUTC()));
        context.registerBean(PackageLoader.class, () ->
                new PackageLoader(places, context.getBean(Depots.class), context.getBean(MemberCache.class)));
        context.registerBean(PackageTips.class, () ->
                new PackageTips(context.getBean(PackageLoader.class), context.getBean(Depots.class)));
        context.registerBean(Workshop.class, () -> workshop(context));
        context.registerBean(Stores.class, Stores::new);
        context.registerBean(Delivery.class, () -> new Delivery(
                context.getBean(Clusters.class),
                context.getBean(Workshop.class),
                new Shipping(context.getBean(HttpSettings.class), context.getBean(Stores.class)),
                new AppPlanner(Harthon.version(), context.getBean(Secrets.class))));
        context.registerBean(Expectations.class, () ->
                new Expectations(context.getBean(Desk.class), context.getBean(Clusters.class)));
        context.registerBean(Recorder.class, Recorder::new);
        context.registerBean(HarthonSession.class, () -> new HarthonSession(context));
        context.registerBean(CommandRegistry.class, () -> HarthonCommands.registry(context));
        HarthonApplication application = new HarthonApplication(context);
        try {
            launch.options().session().ifPresent(name -> context.getBean(HarthonSession.class).open(name));
            if (launch.interactive()) {
                recover(context, launch);
                context.getBean(PackageTips.class).warm();
            }
        } catch (RuntimeException failure) {
            application.close();
            throw failure;
        }
        return application;
    }

    /** What a shell left that was killed. */
    private static void recover(HarthonBeans context, Launch launch) {
        context.getBean(UnsavedSessions.class).recover().forEach(name -> launch.console().err(
                "note: kept from a killed shell: sessions use " + name));
    }

    /** What the environment and files prefer. */
    static Preferences preferences(Map<String, String> env) {
        Places places = places(env);
        return Preferences.read(env, places.work(), places.config().resolve("config.toml"));
    }

    private static Places places(Map<String, String> env) {
        Path user = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        Path home = Path.of(System.getProperty("harthon.home", "target/dist"));
        return Places.of(home, user, Path.of("").toAbsolutePath(), env);
    }

    private static Workshop workshop(HarthonBeans context) {
        PackageLoader loader = context.getBean(PackageLoader.class);
        return new Workshop(
                loader,
                new ImagePlanner(loader),
                context.getBean(MemberCache.class),
                context.getBean(Places.class));
    }

    /** One command ends before its application would have run for long, so its cluster must outlive it. */
    private static HarthonLocalCluster localCluster(Places places, Launch launch, HarthonBeans context) {
        LocalClusterRecord record = new LocalClusterRecord(places.state());
        KeptWork kept = new KeptWork(places.state());
        LocalClusterProcess process = new LocalClusterProcess(
                HarthonSelf.words(launch.env()), places.state().resolve("local.log"), record, kept);
        HarthonLocalAccess access = new HarthonLocalAccess(context.getBean(Secrets.class));
        return new HarthonLocalCluster(record, process, access, kept, launch.isSingleCommand());
    }

    private static String ask(String question) {
        throw new UsageFault(
                "cannot ask for the secret of " + question.strip().replaceAll(":$", ""),
                "there is nobody to ask in a deployment",
                "write env secret NAME --from-env VARIABLE or --from-file FILE");
    }

    @Override
    public CommandRegistry commands() {
        return context.getBean(CommandRegistry.class);
    }

    @Override
    public PromptProvider prompt() {
        Launch launch = context.getBean(Launch.class);
        return new HarthonPrompt(context.getBean(Desk.class), launch.console());
    }

    @Override
    public Path historyFile() {
        return context.getBean(Places.class).state().resolve("history");
    }

    @Override
    public UnaryOperator<String> redaction() {
        return new HistoryRedaction();
    }

    @Override
    public String unsaved() {
        return context.getBean(HarthonSession.class).losesSomething() ? "unsaved changes" : "";
    }

    @Override
    public void left() {
        context.getBean(UnsavedSessions.class).forget();
    }

    @Override
    public List<String> sessions() {
        return context.getBean(SessionStore.class).names();
    }

    @Override
    public LineObserver observer() {
        return (words, code) -> {
            context.getBean(Recorder.class).ran(words, code);
            context.getBean(HarthonSession.class).keep();
        };
    }

    @Override
    public void close() {
        context.getBean(HarthonLocalCluster.class).close();
        context.getBean(PackageTips.class).close();
        context.getBean(Recorder.class).close();
        context.close();
    }
}
