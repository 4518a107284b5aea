package dev.harthon.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.Fault;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.hart.HartLimits;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosureResolverTest {

    private static final OriginKeys KEYS = OriginKeys.generate("acme");
    private static final String LIBC = "acme/libc/2.34/20240101000000";
    private static final String ZLIB = "acme/zlib/1.3/20240101000000";
    private static final String APP = "acme/app/1.0/20240101000000";

    @TempDir
    private Path folder;

    @Test
    void findsTheNewestPackageAndItsDependenciesInOrder() {
        putApp();
        service("acme/app/0.9/20240101000000").write(folder, KEYS);
        Closure closure = resolver(HartFolder.cache(folder))
                .resolve(PackageSpec.parse("acme/app"), ClosureProgress.NONE);
        assertThat(idents(closure)).containsExactly(APP, ZLIB, LIBC);
    }

    @Test
    void theFirstSourceThatHasAPackageGivesIt() {
        Path near = folder.resolve("near");
        putApp();
        service("acme/app/0.9/20240101000000").tdeps(LIBC).write(near, KEYS);
        Closure closure = resolver(HartFolder.cache(folder.resolve("none")), HartFolder.of(near), HartFolder.of(folder))
                .resolve(PackageSpec.parse("acme/app"), ClosureProgress.NONE);
        assertThat(idents(closure)).containsExactly("acme/app/0.9/20240101000000", LIBC);
    }

    @Test
    void findsWhatLiesBesideAFile() {
        Path app = putApp();
        assertThat(idents(resolver().resolveFile(app, ClosureProgress.NONE))).containsExactly(APP, ZLIB, LIBC);
    }

    @Test
    void takesTheOneServiceOfAFolderThatNoOtherNeeds() {
        putApp();
        package_("acme/notes/1.0/20240101000000").write(folder, KEYS);
        assertThat(idents(resolver().resolveFolder(folder, ClosureProgress.NONE))).containsExactly(APP, ZLIB, LIBC);
    }

    @Test
    void takesTheNewestOfOneServiceInAFolder() {
        putApp();
        service("acme/app/0.9/20250101000000").write(folder, KEYS);
        assertThat(resolver().resolveFolder(folder, ClosureProgress.NONE).top().ident()).hasToString(APP);
    }

    @Test
    void looksElsewhereForWhatAFolderLacks() {
        Path near = folder.resolve("near");
        service(APP).tdeps(LIBC).write(near, KEYS);
        package_(LIBC).write(folder, KEYS);
        assertThat(idents(resolver(HartFolder.cache(folder)).resolveFolder(near, ClosureProgress.NONE)))
                .containsExactly(APP, LIBC);
    }

    @Test
    void asksWhichOfSeveralServices() {
        service("acme/one/1.0/20240101000000").write(folder, KEYS);
        service("acme/two/1.0/20240101000000").write(folder, KEYS);
        refused(() -> resolver().resolveFolder(folder, ClosureProgress.NONE), "several packages", "acme/one, acme/two");
    }

    @Test
    void anEmptyFolderHoldsNoPackage() {
        refused(
                () -> resolver().resolveFolder(folder, ClosureProgress.NONE), "no packages in",
                "it holds no .hart file");
    }

    @Test
    void namesEveryMissingDependencyAtOnce() {
        Path app = service(APP).tdeps(ZLIB, LIBC).write(folder, KEYS);
        refused(
                () -> resolver().resolveFile(app, ClosureProgress.NONE),
                "cannot load " + APP + ": 2 dependencies are missing", ZLIB + ", " + LIBC);
    }

    @Test
    void countsWhatALongListOfMissingOnesLeavesOut() {
        String[] many = IntStream.range(0, 13)
                .mapToObj(i -> "acme/lib" + i + "/1/20240101000000")
                .toArray(String[]::new);
        Path app = service(APP).tdeps(many).write(folder, KEYS);
        refused(
                () -> resolver().resolveFile(app, ClosureProgress.NONE), "13 dependencies are missing",
                many[0] + ", " + many[1] + ", " + many[2] + ", " + many[3] + " and 9 more");
    }

    @Test
    void asksForANameThatIsNear() {
        putApp();
        PackageSource source = HartFolder.of(folder);
        assertThatThrownBy(() -> resolver(source).resolve(PackageSpec.parse("acme/zlibb"), ClosureProgress.NONE))
                .isInstanceOfSatisfying(PackageFault.class, fault -> {
                    assertThat(fault).hasMessage("no package acme/zlibb");
                    assertThat(fault.why()).contains("it is not in " + folder);
                    assertThat(fault.remedy()).get().asString().startsWith("did you mean acme/zlib");
                });
        assertThatThrownBy(() -> resolver(source).resolve(PackageSpec.parse("acme/zlib/9"), ClosureProgress.NONE))
                .isInstanceOfSatisfying(PackageFault.class, fault -> assertThat(fault.remedy())
                        .contains("there are others of acme/zlib: ask without version and release"));
    }

    @Test
    void addsADirectDependencyThatTheLongListForgot() {
        Path app = service(APP).deps(ZLIB).tdeps(LIBC, APP).write(folder, KEYS);
        package_(ZLIB).write(folder, KEYS);
        package_(LIBC).write(folder, KEYS);
        assertThat(idents(resolver().resolveFile(app, ClosureProgress.NONE))).containsExactly(APP, LIBC, ZLIB);
    }

    @Test
    void refusesADependencyForAnotherTarget() {
        Path app = service(APP).tdeps(LIBC).write(folder, KEYS);
        package_(LIBC).target("aarch64-linux").write(folder, KEYS);
        refused(
                () -> resolver().resolveFile(app, ClosureProgress.NONE), LIBC + " does not fit",
                "built for aarch64-linux, not for x86_64-linux");
    }

    @Test
    void choosesTheFileForTheTargetWhereThereAreTwo() {
        Path app = service(APP).target("aarch64-linux").tdeps(LIBC).write(folder, KEYS);
        package_(LIBC).write(folder, KEYS);
        package_(LIBC).target("aarch64-linux").write(folder, KEYS);
        assertThat(resolver().resolveFile(app, ClosureProgress.NONE).dependencies())
                .allMatch(member -> member.target().toString().equals("aarch64-linux"));
    }

    @Test
    void oneUntrustedDependencyIsEnoughToRefuse() {
        Path app = putApp();
        package_(ZLIB).write(folder, OriginKeys.generate("mallory"));
        assertThatThrownBy(() -> resolver().resolveFile(app, ClosureProgress.NONE))
                .isInstanceOf(TrustFault.class)
                .hasMessageContaining("zlib");
    }

    @Test
    void tellsHowFarItIs() {
        Path app = putApp();
        List<String> told = new ArrayList<>();
        resolver().resolveFile(app, new ClosureProgress() {
            @Override
            public void found(int packages, long bytes) {
                assertThat(bytes).isPositive();
                told.add("found " + packages);
            }

            @Override
            public void read(PackageIdent ident, long bytes) {
                assertThat(bytes).isPositive();
                told.add(ident.toString());
            }
        });
        assertThat(told).startsWith("found 2").containsExactlyInAnyOrder("found 2", ZLIB, LIBC);
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Path app = putApp();
        assertThatThrownBy(() -> resolver().resolveFile(app, new ClosureProgress() {
                    @Override
                    public void found(int packages, long bytes) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(InterruptedFault.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private Path putApp() {
        package_(LIBC).write(folder, KEYS);
        package_(ZLIB).deps(LIBC).tdeps(LIBC).file("lib/libz.so", new byte[50_000], 0755).write(folder, KEYS);
        return service(APP).deps(ZLIB).tdeps(ZLIB, LIBC).write(folder, KEYS);
    }

    private static HartBuilder package_(String ident) {
        return HartBuilder.hart(ident);
    }

    private static HartBuilder service(String ident) {
        return HartBuilder.hart(ident).hook("run", "#!/bin/sh\n");
    }

    private ClosureResolver resolver(PackageSource... sources) {
        KeyRing keys = KeyRing.of(List.of(KEYS.writePublic(folder.resolve("keys"))));
        return new ClosureResolver(
                Arrays.asList(sources), new HartReader(keys, TrustPolicy.REQUIRE, HartLimits.standard()));
    }

    private static Stream<String> idents(Closure closure) {
        return closure.all().map(member -> member.ident().toString());
    }

    private static void refused(ThrowingCallable call, String what, String why) {
        assertThatThrownBy(call)
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining(what)
                .satisfies(fault -> assertThat(((Fault) fault).why()).get().asString().contains(why));
    }
}
