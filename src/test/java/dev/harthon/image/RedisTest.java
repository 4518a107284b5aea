package dev.harthon.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.TransientMembers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.io.TempDir;

/** A real redis with its sixteen dependencies, in a root of its own. */
class RedisTest {

    @TempDir
    private Path folder;

    private ImageBuilder builder;
    private Map<String, HabitatPackage> packages;

    @BeforeEach
    void readPackages() throws IOException {
        String made = System.getProperty("harthon.redis", "");
        Assumptions.assumeFalse(made.isEmpty(), "no -Dharthon.redis with packages that mkharts.py made");
        Tools.requireRoot();
        HartReader reader = new HartReader(
                KeyRing.of(List.of(Path.of(made, "keys"))), TrustPolicy.REQUIRE, HartLimits.standard());
        builder = new ImageBuilder(reader, new TransientMembers(folder), Compression.FAST);
        try (Stream<Path> harts = Files.list(Path.of(made, "harts"))) {
            packages = harts.map(reader::read)
                    .collect(Collectors.toMap(found -> found.ident().name(), Function.identity()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHROOT, TARBALL, TGZ", "CHROOT, LAYERS, TGZ", "CHROOT, LAYERS, XZ", "CHROOT, HARTS, TGZ",
        "USERNS, TARBALL, TGZ", "USERNS, LAYERS, TGZ", "USERNS, LAYERS, XZ", "USERNS, HARTS, TGZ"
    })
    void answersOnItsPortAndLeavesNothingBehind(Isolation isolation, Packaging packaging, LayerFormat layers)
            throws IOException {
        int port = freePort();
        ImageRequest request = Requests.of(redis())
                .base(new Closure(packages.get("busybox-static"), List.of()))
                .base(new Closure(packages.get("cacerts"), List.of()))
                .isolation(isolation)
                .packaging(packaging, layers)
                .port("redis")
                .map("port", "$PORT_REDIS")
                .map("maxmemory", "${MAX:-48mb}")
                .map("limits.maxclients", "77")
                .build();
        Path archive = folder.resolve("redis.tgz");
        Image image = builder.build(request, archive, ImageProgress.NONE);
        try (Sandbox sandbox = Sandbox.fetch(image, folder.resolve("sandbox"))) {
            sandbox.start(Map.of("PORT0", String.valueOf(port), "HOST", "here"));
            sandbox.await(() -> ask(port, "PING").equals("+PONG"));
            assertThat(ask(port, "CONFIG GET maxmemory")).contains(String.valueOf(48 << 20));
            assertThat(ask(port, "CONFIG GET maxclients")).contains("77");
            assertThat(sandbox.mounts()).isEmpty();
            sandbox.terminate();
            assertThat(sandbox.stdout()).contains("Received SIGTERM", "bye bye");
            assertThat(sandbox.mounts()).isEmpty();
            sandbox.awaitNoProcess();
        }
    }

    private Closure redis() {
        HabitatPackage top = packages.get("redis");
        return new Closure(top, top.metadata().tdeps().stream().map(ident -> packages.get(ident.name())).toList());
    }

    private static String ask(int port, String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[1000];
            int length = in.read(answer);
            return new String(answer, 0, Math.max(0, length), US_ASCII).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
