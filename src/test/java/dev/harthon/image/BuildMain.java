package dev.harthon.image;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Builds the same image in a process of its own, and prints its digest. */
final class BuildMain {

    private BuildMain() {}

    /** @param arguments a folder */
    public static void main(String[] arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
            out.println(build(Path.of(arguments[0])));
        }
    }

    static String build(Path folder) {
        Harts harts = new Harts(folder.resolve("harts"));
        HabitatPackage shell = harts.make(HartBuilder.hart("acme/busybox-static/1.0/20240101000000")
                .file("bin/sh", "not a real one", 0755)
                .file("share/naïve", "a name beyond ASCII", 04755));
        HabitatPackage service = harts.make(HartBuilder.hart("acme/web/2.0/20240301000000")
                .defaultToml("title = \"I ı é\"\nratio = 1.5\nport = 1\n")
                .config("web.conf", "{{cfg.title}} {{cfg.ratio}} {{cfg.port}} {{toJson cfg}}\n")
                .hook("run", "#!/bin/sh\nexec {{toUppercase \"title i\"}}\n"));
        List<ImageRequest> requests = List.of(
                Requests.of(Harts.closure(service)).base(Harts.closure(shell)).map("title", "${T:-é}").build(),
                Requests.of(Harts.closure(service)).isolation(Isolation.NONE).map("title", "éı").build());
        return requests.stream()
                .map(request -> harts.builder().build(request, folder.resolve("image.tgz"), ImageProgress.NONE))
                .map(Image::sha256)
                .toList()
                .toString();
    }
}
