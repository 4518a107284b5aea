package dev.harthon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.fixture.HartBuilder;
import dev.harthon.fixture.OriginKeys;
import dev.harthon.fixture.WebClosure;
import dev.harthon.habitat.Closure;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.session.LoadRequest;
import dev.harthon.session.Session;
import dev.harthon.shell.commands.Bench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyGraphTest {

    private static final int DENSE = 60;

    @TempDir
    Path home;

    @Test
    void unfoldsWhatWasShownAboveOnlyOnce() {
        DependencyGraph.Node tree = new DependencyGraph(web()).tree();

        assertThat(tree.ident()).hasToString(WebClosure.WEB);
        assertThat(tree.children()).extracting(node -> node.ident().toString())
                .containsExactly(WebClosure.LIB, WebClosure.BASE);
        assertThat(tree.children()).noneMatch(DependencyGraph.Node::repeated);
    }

    @Test
    void tellsTheWaysToAMemberShortestFirst() {
        List<List<PackageIdent>> ways = new DependencyGraph(web()).ways(PackageIdent.parse(WebClosure.BASE), 20);

        assertThat(ways).extracting(List::size).containsExactly(2, 3);
    }

    @Test
    void noWayLeadsToWhatIsNoMember() {
        PackageIdent stranger = PackageIdent.parse("acme/stranger/1/20240101000000");
        assertThat(new DependencyGraph(web()).ways(stranger, 20)).isEmpty();
    }

    /** Each needs all below it: there are 2^58 ways from the first to the last. */
    @Test
    void aDenseClosureIsNotWalkedThroughInFull() {
        Closure closure = dense();
        PackageIdent last = PackageIdent.parse(ident(DENSE - 1));
        PackageIdent middle = PackageIdent.parse(ident(DENSE / 2));

        List<List<PackageIdent>> ways = new DependencyGraph(closure).ways(last, 20);

        assertThat(ways).hasSize(20);
        assertThat(ways.get(0)).hasSize(2);
        assertThat(ways).extracting(List::size).isSorted();
        assertThat(new DependencyGraph(closure).ways(middle, 3)).hasSize(3);
    }

    @Test
    void findsAMemberByNameOrByPartsOfItsIdentifier() {
        Closure closure = web();
        for (String text : List.of("lib", "acme/lib", "acme/lib/0.9", WebClosure.LIB)) {
            assertThat(DependencyGraph.member(closure, text).ident()).hasToString(WebClosure.LIB);
        }
        assertThatThrownBy(() -> DependencyGraph.member(closure, "acme/lob"))
                .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.remedy())
                        .contains("did you mean acme/lib or acme/web?"));
    }

    private Closure web() {
        WebClosure.write(home);
        return load("acme/web");
    }

    private Closure dense() {
        OriginKeys keys = WebClosure.keys();
        keys.writePublic(home.resolve("keys"));
        for (int i = 0; i < DENSE; i++) {
            String[] below = IntStream.range(i + 1, DENSE).mapToObj(DependencyGraphTest::ident).toArray(String[]::new);
            HartBuilder.hart(ident(i)).deps(below).tdeps(below).write(home, keys);
        }
        return load("acme/p0");
    }

    private Closure load(String what) {
        String folder = home.toString();
        try (Bench bench = Bench.in(home)) {
            LoadRequest request = new LoadRequest(
                    what, List.of(folder), List.of(folder + "/keys"), Optional.empty(), true);
            return bench.loader().load(request, Session.EMPTY, Progress.silent());
        }
    }

    private static String ident(int number) {
        return "acme/p" + number + "/1.0/20240101000000";
    }
}
