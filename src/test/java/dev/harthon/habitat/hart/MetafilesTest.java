package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.Metadata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetafilesTest extends HartTest {

    private static final String ONE = "core/one/1.0/20240101000000";
    private static final String TWO = "core/two/2.0/20240101000000";

    @Test
    void readsWhatAServiceSays() {
        HabitatPackage read = read(greeter()
                .deps(ONE).tdeps(TWO, ONE)
                .export("port", "http.port").export("host", "http.host").exposes(8080, 8443)
                .binds("db=port  host", "queue=").optionalBinds("cache=port")
                .service("greeter", "www")
                .metafile("PATH", "/" + PREFIX + "/bin:/" + PREFIX + "/sbin")
                .metafile("RUNTIME_PATH", "/a/bin::/b/bin")
                .metafile("RUNTIME_ENVIRONMENT", "PATH=/x\nJAVA_HOME=/hab/jre\nOPTS=-Da=b")
                .metafile("INTERPRETERS", "bin/bash\nbin/sh")
                .metafile("SHUTDOWN_SIGNAL", "QUIT").metafile("SHUTDOWN_TIMEOUT", "30"));
        Metadata metadata = read.metadata();
        assertThat(metadata.deps()).extracting(Object::toString).containsExactly(ONE);
        assertThat(metadata.tdeps()).extracting(Object::toString).containsExactly(TWO, ONE);
        assertThat(metadata.exports()).containsExactly(Map.entry("host", "http.host"), Map.entry("port", "http.port"));
        assertThat(metadata.exposes()).containsExactly(8080, 8443);
        assertThat(metadata.binds()).containsEntry("db", List.of("port", "host")).containsEntry("queue", List.of());
        assertThat(metadata.optionalBinds()).containsEntry("cache", List.of("port"));
        assertThat(metadata.serviceUser()).contains("greeter");
        assertThat(metadata.serviceGroup()).contains("www");
        assertThat(metadata.path()).containsExactly("/" + PREFIX + "/bin", "/" + PREFIX + "/sbin");
        assertThat(metadata.runtimePath()).containsExactly("/a/bin", "/b/bin");
        assertThat(metadata.runtimeEnvironment())
                .containsExactly(Map.entry("JAVA_HOME", "/hab/jre"), Map.entry("OPTS", "-Da=b"));
        assertThat(metadata.interpreters()).containsExactly("bin/bash", "bin/sh");
        assertThat(metadata.shutdownSignal()).isEqualTo("QUIT");
        assertThat(metadata.shutdownTimeout()).isEqualTo(30);
        assertThat(metadata.manifest()).contains("# " + IDENT);
    }

    @Test
    void whatIsNotSaidIsEmptyOrHabitatsDefault() {
        Metadata metadata = read(greeter().without("MANIFEST")).metadata();
        assertThat(metadata.exports()).isEmpty();
        assertThat(metadata.exposes()).isEmpty();
        assertThat(metadata.serviceUser()).isEmpty();
        assertThat(metadata.shutdownSignal()).isEqualTo("TERM");
        assertThat(metadata.shutdownTimeout()).isEqualTo(8);
        assertThat(metadata.manifest()).isEmpty();
    }

    @Test
    void readsCarriageReturnsBlanksAndDuplicates() {
        Metadata metadata = read(greeter()
                        .metafile("IDENT", IDENT + " \r")
                        .metafile("TDEPS", ONE + "\r\n" + TWO + "\r\n\r\n  " + ONE + "\r")
                        .metafile("SVC_USER", " hab \r")
                        .metafile("EXPOSES", " 80\t443  80"))
                .metadata();
        assertThat(metadata.tdeps()).extracting(Object::toString).containsExactly(ONE, TWO);
        assertThat(metadata.serviceUser()).contains("hab");
        assertThat(metadata.exposes()).containsExactly(80, 443);
    }

    @Test
    void keepsHooksTemplatesAndDefaults() {
        HabitatPackage read = read(greeter()
                .defaultToml("port = 80\n")
                .hook("run", "#!/bin/sh\n").hook("health-check", "exit 0\n")
                .config("app.conf", "port {{cfg.port}}\n").config("conf.d/more.conf", "ü")
                .file("hooks/lib/not-a-hook", "x", 0644));
        assertThat(read.hooks()).containsOnlyKeys("run", "health-check").containsEntry("run", "#!/bin/sh\n");
        assertThat(read.templates()).containsOnlyKeys("app.conf", "conf.d/more.conf");
        assertThat(read.templates()).containsEntry("conf.d/more.conf", "ü");
        assertThat(read.defaultToml()).contains("port = 80\n");
        assertThat(read.runnable()).isTrue();
    }

    @Test
    void aRunScriptAtTheTopIsARunHookUnlessThereIsOne() {
        assertThat(read(greeter().file("run", "top", 0755)).hooks()).containsExactly(Map.entry("run", "top"));
        assertThat(read(greeter().file("run", "top", 0755).hook("run", "hook")).hooks())
                .containsExactly(Map.entry("run", "hook"));
        assertThat(read(greeter()).runnable()).isFalse();
    }

    @Test
    void refusesAPackageWithoutIdentityOrWithAnUnknownTarget() {
        refused(greeter().without("IDENT"), PackageFault.class, "it has no IDENT");
        refused(greeter().metafile("IDENT", "acme/greeter"), PackageFault.class, "its IDENT is wrong");
        refused(greeter().metafile("TARGET", "vax-vms"), PackageFault.class, "'vax-vms' is not a target");
        refused(greeter().without("IDENT").symlink("IDENT", "OTHER"), PackageFault.class, "it has no IDENT");
    }

    @Test
    void refusesMetafilesThatAreMalformed() {
        refused(greeter().tdeps("core/one/1.0"), PackageFault.class, "its TDEPS is wrong: 'core/one/1.0'");
        refused(greeter().metafile("EXPOSES", "http"), PackageFault.class, "its EXPOSES holds 'http'");
        refused(greeter().metafile("EXPOSES", "65536"), PackageFault.class, "not a number from 1 to 65535");
        refused(greeter().metafile("EXPORTS", "port"), PackageFault.class, "its EXPORTS has the line 'port'");
        refused(greeter().metafile("BINDS", "=port"), PackageFault.class, "its BINDS has the line '=port'");
        refused(greeter().metafile("SHUTDOWN_TIMEOUT", "soon"), PackageFault.class, "SHUTDOWN_TIMEOUT holds 'soon'");
        byte[] binary = {(byte) 0xff};
        refused(greeter().file("DEPS", binary, 0644), PackageFault.class, "its DEPS is not UTF-8 text");
    }

    @Test
    void refusesTemplatesOfAServiceThatAreNotText() {
        byte[] binary = {(byte) 0xff, 0};
        assertThat(read(greeter().file("config/key.der", binary, 0644)).templates()).isEmpty();
        refused(
                greeter().file("config/key.der", binary, 0644).hook("run", "#!/bin/sh\n"), PackageFault.class,
                "its template 'config/key.der' is not UTF-8 text");
    }

    @Test
    void readsAManifestOfAnyEncoding() {
        assertThat(read(greeter().file("MANIFEST", new byte[] {'#', (byte) 0xe4}, 0644)).metadata().manifest())
                .contains("#\uFFFD");
    }
}
