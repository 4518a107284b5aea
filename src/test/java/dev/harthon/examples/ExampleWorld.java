package dev.harthon.examples;

import dev.harthon.dcos.TestKeys;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.SamplePackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that the examples of the help speak of, in the folder where they are run. */
final class ExampleWorld {

    private static final String REVISION = "20260101000000";

    /** Where the cluster of DC/OS is said to be that the examples log in to. */
    static final String DCOS = "https://dcos.example";

    private ExampleWorld() {}

    /**
     * @param source of the repository
     * @param here the folder to fill; its folder {@code home} is the user's
     */
    static void write(Path source, Path here) throws IOException {
        SamplePackage.write(source.resolve("src/sample/greeter"), here.resolve("dist/packages"));
        copy(source.resolve("sessions"), here.resolve("sessions"));
        OriginKeys core = OriginKeys.generate("core", REVISION);
        Path results = Files.createDirectories(here.resolve("results"));
        HartBuilder.hart("core/glibc/2.38/" + REVISION).file("lib/libc.so", "libc", 0755).write(results, core);
        HartBuilder.hart("core/redis/7.2.4/" + REVISION)
                .deps("core/glibc/2.38/" + REVISION)
                .tdeps("core/glibc/2.38/" + REVISION)
                .service("hab", "hab")
                .hook("run", "#!/bin/sh\nexec redis-server\n")
                .file("bin/redis-server", "#!/bin/sh\n", 0755)
                .write(results, core);
        core.writePublic(Files.createDirectories(results.resolve("keys")));
        core.writePublic(Files.createDirectories(here.resolve("keys")));
        acme(here);
        Files.writeString(here.resolve("app.env"), "LOG_LEVEL=info\n");
        Files.writeString(here.resolve("cf-mapping.toml"), "greeting = \"${GREETING:-Hello}\"\n");
        Files.writeString(here.resolve("redis.json"), """
                {"id": "core/redis", "cmd": "/usr/sbin/chroot . ./init.sh start core/redis", "cpus": 0.5, "disk": 0,
                 "mem": 256, "instances": 1, "uris": ["URL_TO_core-redis-7.2.4-20260101000000.tgz"]}
                """);
        Files.writeString(here.resolve("prod.env"), "LOG_LEVEL=warn\n");
        Files.writeString(here.resolve("home/.db-password"), "hunter2\n");
        Files.writeString(here.resolve("deployer.pem"), TestKeys.pkcs8(TestKeys.pair()));
        Path campus = Files.createDirectories(here.resolve("home/.dcos/clusters/3f1c"));
        Files.writeString(campus.resolve("dcos.toml"),
                "[cluster]\nname = 'campus'\n[core]\ndcos_url = 'https://dcos.campus.example'\n");
    }

    private static void acme(Path here) throws IOException {
        OriginKeys acme = OriginKeys.generate("acme", REVISION);
        Path web = HartBuilder.hart("acme/web/1.0.0/" + REVISION)
                .service("hab", "hab")
                .hook("run", "#!/bin/sh\nexec web\n")
                .file("bin/web", "#!/bin/sh\n", 0755)
                .write(here, acme);
        Files.copy(web, here.resolve("web.hart"));
        acme.writePublic(here);
        acme.writePublic(here.resolve("keys"));
        acme.writePublic(here.resolve("results/keys"));
        acme.writePublic(Files.createDirectories(here.resolve("home/.hab/cache/keys")));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
