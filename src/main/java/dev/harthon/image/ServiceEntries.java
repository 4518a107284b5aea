package dev.harthon.image;

import dev.harthon.image.script.FilledFile;
import dev.harthon.image.script.ServiceFolder;
import dev.harthon.image.script.ServiceUser;
import dev.harthon.image.template.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The service's folder in an image without a Supervisor. Files that need the task's values lie aside as templates, and
 * the start script writes them into the folder: a second start finds the templates as they were.
 */
final class ServiceEntries {

    private final String folder;
    private final List<RenderedFile> files;
    private final Marks marks;

    /** @param folder of the service in the image: {@code rootfs/hab/svc/redis} */
    ServiceEntries(String folder, List<RenderedFile> files, Marks marks) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.marks = marks;
    }

    List<RootEntry> entries() {
        List<RootEntry> entries = new ArrayList<>();
        entries.add(RootEntry.directory(folder, ServiceFolder.KEPT_MODE));
        ServiceFolder.KEPT.forEach(name -> entries.add(RootEntry.directory(in(name), ServiceFolder.KEPT_MODE)));
        ServiceFolder.OWNED.forEach(name -> entries.add(RootEntry.directory(in(name), ServiceFolder.OWNED_MODE)));
        configFolders().forEach(path -> entries.add(RootEntry.directory(path, ServiceFolder.OWNED_MODE)));
        entries.add(RootEntry.symlink(in("run"), "hooks/run"));
        for (RenderedFile file : files) {
            String path = isFilled(file) ? template(file) : in(file.path());
            entries.add(RootEntry.file(path, file.mode(), file.text()));
        }
        return entries;
    }

    /** What the start script does about it. */
    ServiceFolder script(ServiceUser user) {
        List<FilledFile> filled = files.stream()
                .filter(this::isFilled)
                .map(file -> new FilledFile(template(file), in(file.path()), file.mode()))
                .toList();
        return new ServiceFolder(folder, configFolders(), filled, user);
    }

    /** The texts that hold marks. */
    List<String> marked() {
        return files.stream().map(RenderedFile::text).filter(marks::in).toList();
    }

    private boolean isFilled(RenderedFile file) {
        return marks.in(file.text());
    }

    private String in(String path) {
        return folder + "/" + path;
    }

    private static String template(RenderedFile file) {
        return "templates/" + file.path();
    }

    private List<String> configFolders() {
        TreeSet<String> folders = new TreeSet<>();
        for (RenderedFile file : files) {
            String path = file.path();
            for (int slash = path.lastIndexOf('/'); slash > "config".length(); slash = path.lastIndexOf('/', slash - 1)) {
                folders.add(in(path.substring(0, slash)));
            }
        }
        return List.copyOf(folders);
    }
}
