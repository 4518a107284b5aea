package dev.harthon.conventions;

import dev.harthon.fixture.SamplePackage;
import dev.harthon.fixture.WebClosure;
import java.io.IOException;
import java.nio.file.Path;

/** A loaded package for scripts: three packages of the origin acme. */
final class Sample {

    private Sample() {}

    /** Writes a package that runs without a Supervisor; gives the lines that load it so. */
    static String runnable(Path folder) throws IOException {
        Path packages = folder.resolve("packages");
        SamplePackage.write(Path.of("src/sample/greeter"), packages);
        return "load sample/greeter --from " + packages + " --key " + packages.resolve("keys")
                + "\nset isolation none\nset runner direct\n";
    }

    /** Writes the packages below the folder; gives the line that loads the first of them. */
    static String load(Path folder) {
        WebClosure.write(folder.resolve("packages"));
        return "load acme/web --from " + folder.resolve("packages") + " --key " + folder.resolve("packages/keys") + "\n";
    }
}
