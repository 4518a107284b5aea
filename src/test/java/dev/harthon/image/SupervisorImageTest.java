package dev.harthon.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Images with a Supervisor. The one in these tests only tells what it was told. */
class SupervisorImageTest {

    private static final String TELLER = """
            #!/bin/sh
            printf '%s\\n' "$@"
            echo "user $(id -u) licence $HAB_LICENSE home $HOME"
            echo "capabilities $(sed -n 's/^CapEff:[^0-9a-f]*//p' /proc/self/status)"
            printf '%s' "$HAB_MY_WEB"
            """;

    @TempDir
    private Path folder;

    private Harts harts;

    @BeforeEach
    void makeHarts() {
        harts = new Harts(folder.resolve("harts"));
    }

    @Test
    void isToldTheServiceItsPortsAndItsConfiguration() throws IOException {
        Tools.requireRoot();
        SupervisorOptions options = new SupervisorOptions(
                Optional.of("blue"), Optional.of("leader"), Optional.empty(), Optional.empty(), Optional.of("ring"),
                List.of("db:postgresql.default"), List.of("10.0.0.1", "10.0.0.2:9638"), true);
        Requests request = request("1.6.1", harts.make(Busybox.hart()), options)
                .port("gossip").port("http").port("http-gateway")
                .map("port", "$PORT_HTTP")
                .map("title", "it's $TITLE")
                .map("limits.on", "${ON:-true}");
        Path archive = folder.resolve("image.tgz");
        harts.builder().build(request.build(), archive, ImageProgress.NONE);
        try (Sandbox sandbox = Sandbox.fetch(archive, folder.resolve("sandbox"))) {
            String title = "\"quoted\" $(id) \\ 'a'\nb\t" + "x".repeat(10_000);
            sandbox.start(Map.of("PORT0", "31000", "PORT1", "31001", "PORT2", "31002", "TITLE", title));
            assertThat(sandbox.end()).as(sandbox.stderr()).isZero();
            assertThat(sandbox.stdout().lines()).startsWith(
                    "sup", "run", "acme/my-web/1.0/20240101000000",
                    "--listen-gossip", "0.0.0.0:31000", "--listen-http", "0.0.0.0:31002",
                    "--listen-ctl", "127.0.0.1:9632", "--group", "blue", "--topology", "leader", "--ring", "ring",
                    "--bind", "db:postgresql.default", "--peer", "10.0.0.1", "--peer", "10.0.0.2:9638",
                    "user 0 licence accept-no-persist home /");
            String json = sandbox.stdout().substring(sandbox.stdout().indexOf("\n{") + 1);
            JsonNode config = JsonMapper.shared().readTree(json);
            assertThat(config.get("port").asInt()).isEqualTo(31001);
            assertThat(config.get("title").asString()).isEqualTo("it's " + title);
            assertThat(config.get("limits").get("on").asBoolean()).isTrue();
            assertThat(sandbox.mounts()).isEmpty();
        }
    }

    @Test
    void inAUserNamespaceItCannotChangeUsersAndSoDoesNotTry() throws IOException {
        Tools.requireRoot();
        Tools.require("setpriv");
        Requests request = request("1.6.1", harts.make(Busybox.hart()), licensed()).isolation(Isolation.USERNS);
        Path archive = folder.resolve("image.tgz");
        harts.builder().build(request.build(), archive, ImageProgress.NONE);
        try (Sandbox sandbox = Sandbox.fetch(archive, folder.resolve("sandbox"))) {
            assertThat(sandbox.start(Map.of()).end()).as(sandbox.stderr()).isZero();
            String before = "capabilities ";
            String line = sandbox.stdout().lines().filter(text -> text.startsWith(before)).findFirst().orElseThrow();
            long bits = Long.parseLong(line.substring(before.length()), 16);
            long chownSetgidSetuid = 1 | 1 << 6 | 1 << 7;
            assertThat(bits & chownSetgidSetuid).isZero();
            assertThat(bits).isNotZero();
        }
    }

    @Test
    void anOldSupervisorIsStartedWithItsOwnVerb() {
        String init = preview("0.55.0", licensed()).init().orElseThrow();
        assertThat(init).contains("bin/hab sup start acme/my-web/1.0/20240101000000").doesNotContain("--listen-ctl");
        assertThat(preview("0.56.0", licensed()).init().orElseThrow()).contains("bin/hab sup run ", "--listen-ctl");
    }

    @Test
    void aServiceThatIsUpdatedIsNotBoundToARelease() {
        SupervisorOptions options = new SupervisorOptions(
                Optional.empty(), Optional.empty(), Optional.of("rolling"), Optional.of("stable"), Optional.empty(),
                List.of(), List.of(), true);
        assertThat(preview("1.6.0", options).init().orElseThrow())
                .contains("sup run acme/my-web \\\n", "--strategy rolling", "--channel stable");
    }

    @Test
    void templatesAreTheSupervisorsBusinessAndOnlyShown() {
        ImagePreview preview = preview("1.6.0", licensed());
        assertThat(preview.rendered()).containsOnlyKeys("hooks/run", "config/a.conf");
        assertThat(preview.rendered().get("config/a.conf")).contains("cannot be rendered", "${PORT0}");
        assertThat(preview.files()).noneMatch(file -> file.path().contains("hab/svc/"));
    }

    @Test
    void needsTheLicenceToBeAccepted() {
        assertThatThrownBy(() -> preview("1.6.0", SupervisorOptions.none()))
                .isInstanceOf(PreflightFault.class)
                .satisfies(e -> assertThat(((Fault) e).remedy().orElse("")).startsWith("set license accept"));
    }

    @Test
    void theProgramsAreThoseOfTheImageAndNeverFetched() {
        assertThat(preview("1.6.0", licensed()).init().orElseThrow())
                .contains("export HAB_SUP_BINARY=/hab/pkgs/acme/hab-sup/1.6.0/20240101000000/bin/hab-sup\n")
                .contains("export HAB_LAUNCH_BINARY=/hab/pkgs/acme/hab-launcher/1.6.0/20240101000000/bin/hab-launch\n");
    }

    @Test
    void namesAllPackagesThatAreMissing() {
        ImageRequest request = Requests.of(Harts.closure(service())).supervisor(licensed()).build();
        assertThatThrownBy(() -> harts.builder().preview(request))
                .isInstanceOf(PackageFault.class)
                .hasMessage("the image lacks hab, hab-sup, hab-launcher, busybox-static");
    }

    @Test
    void needsARootOfItsOwn() {
        ImageRequest request = Requests.of(Harts.closure(service()))
                .supervisor(licensed())
                .isolation(Isolation.NONE)
                .build();
        assertThatThrownBy(() -> harts.builder().preview(request))
                .isInstanceOf(PreflightFault.class)
                .hasMessage("the Supervisor cannot run without a root of its own");
    }

    private ImagePreview preview(String version, SupervisorOptions options) {
        HabitatPackage busybox = harts.make(
                HartBuilder.hart("acme/busybox-static/1.0/20240101000000").file("bin/sh", "not a real one", 0755));
        return harts.builder().preview(request(version, busybox, options).map("port", "$PORT0").build());
    }

    private Requests request(String version, HabitatPackage busybox, SupervisorOptions options) {
        Requests request = Requests.of(Harts.closure(service())).base(Harts.closure(busybox)).supervisor(options);
        request.base(program("hab", version, "hab"));
        request.base(program("hab-sup", version, "hab-sup"));
        request.base(program("hab-launcher", version, "hab-launch"));
        return request;
    }

    private Closure program(String name, String version, String program) {
        return Harts.closure(harts.make(HartBuilder.hart("acme/" + name + "/" + version + "/20240101000000")
                .file("bin/" + program, TELLER, 0755)));
    }

    private HabitatPackage service() {
        return harts.make(HartBuilder.hart("acme/my-web/1.0/20240101000000")
                .defaultToml("port = 1\ntitle = \"a\"\n[limits]\non = false\n")
                .config("a.conf", "{{#if cfg.port}}x{{/if}}")
                .hook("run", "#!/bin/sh\n"));
    }

    private static SupervisorOptions licensed() {
        return new SupervisorOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), List.of(), true);
    }
}
