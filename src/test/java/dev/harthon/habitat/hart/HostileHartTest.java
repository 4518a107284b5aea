package dev.harthon.habitat.hart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.PackageFault;
import dev.harthon.fixture.GnuTar;
import dev.harthon.fixture.HartBuilder;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Packages with a good signature and a bad purpose. */
class HostileHartTest extends HartTest {

    private static final byte[] NOTHING = new byte[0];

    @Test
    void refusesDotDotInAName() {
        refusedEntry(tar -> tar.file(PREFIX + "/../../../../../etc/passwd", NOTHING, 0644), "has '..' in its name");
    }

    @Test
    void refusesAnAbsoluteName() {
        refusedEntry(tar -> tar.file("/etc/passwd", NOTHING, 0644), "entry '/etc/passwd' has an absolute name");
        refusedEntry(tar -> tar.file("/" + PREFIX + "/bin/x", NOTHING, 0644), "has an absolute name");
    }

    @Test
    void refusesAnEmptyPartInAName() {
        refusedEntry(tar -> tar.file(PREFIX + "//bin/x", NOTHING, 0644), "has an empty part or '.' in its name");
        refusedEntry(tar -> tar.file(PREFIX + "/./x", NOTHING, 0644), "has an empty part or '.' in its name");
    }

    @Test
    void refusesAnEntryOutsideThePackagePrefix() {
        refusedEntry(tar -> tar.file("etc/passwd", NOTHING, 0644), "'etc/passwd' is outside the package's folder");
        refusedEntry(tar -> tar.file("hab/pkgs/acme/greeter/1.0.0/20240517120001/x", NOTHING, 0644), "is outside");
        refusedEntry(tar -> tar.file(PREFIX + "x/y", NOTHING, 0644), "is outside");
        refusedEntry(tar -> tar.directory("hab/svc", 0755), "is outside the package's folder");
        refusedEntry(tar -> tar.file("hab/pkgs", NOTHING, 0755), "is outside the package's folder");
    }

    @Test
    void refusesAnArchiveThatIsRootedElsewhere() {
        refused(
                greeter().packing(tar -> new GnuTar(0).file("opt/" + PREFIX + "/IDENT", NOTHING, 0644).toBytes()),
                PackageFault.class, "is not below hab/pkgs");
        refused(
                greeter().packing(tar ->
                        new GnuTar(0).file("hab/pkgs/Acme/x/1/20240517120000/y", NOTHING, 0644).toBytes()),
                PackageFault.class, "'Acme' is not a package origin");
    }

    @Test
    void refusesAnIdentThatDiffersFromTheFolder() {
        refused(
                greeter().metafile("IDENT", "acme/greeter/2.0.0/20240517120000"), PackageFault.class,
                "its IDENT is acme/greeter/2.0.0/20240517120000, but its files are those of " + IDENT);
    }

    @Test
    void refusesAnEntryThatIsThereTwice() {
        refusedEntry(tar -> tar.file(PREFIX + "/IDENT", NOTHING, 0644), "IDENT' is there twice");
        refusedEntry(tar -> tar.directory(PREFIX, 0755), "is there twice");
    }

    @Test
    void refusesAnEntryWrittenThroughASymbolicLink() {
        refusedEntry(
                tar -> tar.entry(GnuTar.SYMLINK, PREFIX + "/out", "/etc", 0777, NOTHING)
                        .file(PREFIX + "/out/passwd", NOTHING, 0644),
                "would be written through the symbolic link '" + PREFIX + "/out'");
        refusedEntry(
                tar -> tar.entry(GnuTar.SYMLINK, PREFIX + "/out", "/etc", 0777, NOTHING)
                        .file(PREFIX + "/out", NOTHING, 0644),
                "is there twice");
    }

    @Test
    void refusesALinkInThePlaceOfAFolder() {
        refusedEntry(
                tar -> tar.file(PREFIX + "/out/a", NOTHING, 0644)
                        .entry(GnuTar.SYMLINK, PREFIX + "/out", "/etc", 0777, NOTHING),
                "takes the place of a folder");
        refusedEntry(tar -> tar.file(PREFIX + "/IDENT/x", NOTHING, 0644), "which is a file");
    }

    @Test
    void refusesAHardLinkThatLeavesThePackage() {
        refusedLink("etc/shadow", "which is not a file of this package that came before it");
        refusedLink("/etc/shadow", "has an absolute name");
        refusedLink(PREFIX + "/../x", "has '..'");
    }

    @Test
    void refusesAHardLinkToWhatIsNotAFileYet() {
        refusedLink(PREFIX + "/later", "that came before it");
        refusedLink(PREFIX, "that came before it");
        refusedEntry(
                tar -> tar.entry(GnuTar.SYMLINK, PREFIX + "/out", "/etc/shadow", 0777, NOTHING)
                        .entry(GnuTar.HARDLINK, PREFIX + "/hard", PREFIX + "/out", 0644, NOTHING),
                "that came before it");
    }

    @Test
    void refusesDevicesAndPipes() {
        refusedEntry(tar -> tar.entry(GnuTar.DEVICE, PREFIX + "/sda", "", 0666, NOTHING), "sda' is a device");
        refusedEntry(tar -> tar.entry('4', PREFIX + "/sda", "", 0666, NOTHING), "sda' is a device");
        refusedEntry(tar -> tar.entry(GnuTar.FIFO, PREFIX + "/pipe", "", 0666, NOTHING), "pipe' is a pipe");
        refusedEntry(tar -> tar.entry('Z', PREFIX + "/what", "", 0666, NOTHING), "is of the unknown type 90");
        refusedEntry(tar -> tar.entry('S', PREFIX + "/holes", "", 0666, NOTHING), "is a sparse file");
    }

    @Test
    void refusesANameThatIsNotText() {
        refusedEntry(tar -> tar.pax("path", PREFIX + "/a\0b").file("x", NOTHING, 0644), "is not UTF-8 text");
        refusedEntry(
                tar -> tar.raw(new GnuTar(0).claim(GnuTar.FILE, PREFIX + "/\uFFFD", 0).toBytes()), "is not UTF-8 text");
    }

    @Test
    void showsANameWithoutControlCharacters() {
        refusedEntry(tar -> tar.file("\u001b[2Jetc", NOTHING, 0644), "'\\u001b[2Jetc'");
    }

    @Test
    void keepsSymbolicLinksAsData() {
        assertThat(read(greeter().symlink("anywhere", "/../../etc/passwd")).files())
                .anyMatch(file -> file.link().equals(Optional.of("/../../etc/passwd")));
    }

    private void refusedLink(String to, String why) {
        refusedEntry(tar -> tar.entry(GnuTar.HARDLINK, PREFIX + "/hard", to, 0644, NOTHING), why);
    }

    private void refusedEntry(Consumer<GnuTar> entries, String why) {
        HartBuilder hart = greeter().raw(entries);
        refused(hart, PackageFault.class, why);
    }
}
