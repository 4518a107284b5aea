package dev.harthon.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fixture.ClosureFolder;
import dev.harthon.fixture.WebClosure;
import dev.harthon.local.Await;
import dev.harthon.local.depot.DepotServer;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.commands.adjust.LoadCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** Tab after {@code load}. */
class PackageNameCompletionTest {

    @TempDir
    Path home;

    @TempDir
    Path shelf;

    @Test
    void goesPartByPartThroughWhatIsHere() {
        WebClosure.write(home.resolve("dist/packages"));
        try (Bench bench = Bench.in(home)) {
            Await.until("the folder is read", () -> values(bench, "ac").contains("acme/"));
            Await.until("the names are read", () -> values(bench, "acme/w").contains("acme/web"));
            Await.until("the versions are read", () -> values(bench, "acme/web/").contains("acme/web/1.2.0"));
            assertThat(values(bench, "acme/web/1.2.0/")).containsExactly(WebClosure.WEB);
            assertThat(propose(bench, "acme/w")).noneMatch(CompletionProposal::complete);
            assertThat(propose(bench, "acme/web/1.2.0/")).allMatch(CompletionProposal::complete);
        }
    }

    @Test
    void goesOnWithWhatTheDepotHasAndRemembersItOffline() {
        ClosureFolder.write(shelf, 3, 100);
        try (DepotServer depot = DepotServer.start(0, shelf);
                Bench bench = Bench.in(home, depot.url())) {
            Await.until("the depot's names", () -> values(bench, "acme/").contains("acme/lib-1"));
            Await.until("the depot's versions", () -> values(bench, "acme/lib-1/").contains("acme/lib-1/1.1"));
        }
    }

    /** A server that takes the call and never answers. */
    @Test
    void aSilentDepotDoesNotHoldUpTheKeys() throws IOException {
        WebClosure.write(home.resolve("dist/packages"));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Bench bench = Bench.in(home, "http://127.0.0.1:" + silent.getLocalPort())) {
            Await.until("what is here", () -> values(bench, "acme/w").contains("acme/web"));
        }
    }

    @Test
    void offersFilesWhereAPathIsTyped() {
        Path hart = WebClosure.write(home);
        try (Bench bench = Bench.in(home)) {
            assertThat(values(bench, home + "/acme-w")).contains(hart.toString());
            assertThat(values(bench, home + "/")).contains(home + "/keys/");
        }
    }

    private static List<String> values(Bench bench, String typed) {
        return propose(bench, typed).stream().map(CompletionProposal::value).toList();
    }

    private static List<CompletionProposal> propose(Bench bench, String typed) {
        HarthonCommand load = new LoadCommand(bench.desk(), bench.edits(), bench.loader(), bench.tips());
        return load.getCompletionProvider()
                .apply(new CompletionContext(List.of(typed), 0, typed.length(), load, null));
    }
}
