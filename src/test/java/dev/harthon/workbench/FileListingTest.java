package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileListingTest {

    private static final String PREFIX = "hab/pkgs/acme/web/1.0/20240101000000";
    private static final List<PackageFile> FILES = List.of(
            folder(""), folder("/lib"), file("/IDENT", 30), file("/lib/libz.so", 4000), file("/lib/sub/libz.so", 500),
            file("/bin/web", 100));

    @Test
    void aGlobWithoutASlashMatchesNamesAnywhere() {
        assertThat(matching("*.so")).containsExactly("lib/libz.so", "lib/sub/libz.so");
        assertThat(matching("web")).containsExactly("bin/web");
    }

    @Test
    void aGlobWithASlashMatchesPathsAndOnlyTwoStarsCrossFolders() {
        assertThat(matching("lib/*.so")).containsExactly("lib/libz.so");
        assertThat(matching("lib/**.so")).containsExactly("lib/libz.so", "lib/sub/libz.so");
        assertThat(matching("nothing/*")).isEmpty();
    }

    @Test
    void sumsUpByFolderLargestFirst() {
        assertThat(FileListing.usage(FILES, PREFIX))
                .containsExactly(
                        new FileListing.Usage("lib", 4500, 2),
                        new FileListing.Usage("bin", 100, 1),
                        new FileListing.Usage(".", 30, 1));
    }

    @Test
    void thePackagesOwnFolderIsADot() {
        assertThat(FileListing.relative(FILES.get(0), PREFIX)).isEqualTo(".");
    }

    private static List<String> matching(String glob) {
        return FileListing.matching(FILES, PREFIX, glob).stream()
                .map(file -> FileListing.relative(file, PREFIX))
                .toList();
    }

    private static PackageFile file(String path, long size) {
        return new PackageFile(PREFIX + path, Kind.FILE, size, 0644, Optional.empty());
    }

    private static PackageFile folder(String path) {
        return new PackageFile(PREFIX + path, Kind.DIRECTORY, 0, 0755, Optional.empty());
    }
}
