package dev.harthon.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a root holds what its hooks name in their first line. */
final class Interpreters {

    private Interpreters() {}

    /**
     * What the user should know, one sentence each.
     *
     * @param root the folder of the root in the image
     * @param entries of the image beside packages
     */
    static List<String> notes(List<RenderedFile> files, String root, Members members, List<RootEntry> entries) {
        Stream<String> packaged =
                members.all().stream().flatMap(member -> member.files().stream()).map(file -> root + "/" + file.path());
        Set<String> present =
                Stream.concat(entries.stream().map(RootEntry::path), packaged).collect(Collectors.toSet());
        List<String> notes = new ArrayList<>();
        for (RenderedFile file : files) {
            String first = file.text().lines().findFirst().orElse("");
            if (file.path().startsWith("hooks/") && first.startsWith("#!")) {
                String program = first.substring(2).strip().split("\\s", 2)[0];
                if (!present.contains(root + program)) {
                    notes.add(file.path() + " is for " + program + ", which is not in the image");
                }
            }
        }
        return notes;
    }
}
