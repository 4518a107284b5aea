package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.FetchEntry;
import dev.harthon.app.check.Rule.Detail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the agents fetch. */
final class FetchRules {

    private static final int LONGEST_URI = 1024;
    /** All entries travel in one environment variable of 128 KiB, each with about 150 bytes beside its address. */
    private static final int BUDGET = 120_000;
    private static final int OVERHEAD = 150;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16,}");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(tar|tar\\.(gz|bz2|xz)|gz|tgz|tbz2|txz|zip)");

    static final List<Rule> ALL = List.of(
            Rule.error("HM050", "a cached address changes with its content",
                    "An agent that keeps a file never asks for it again: a new one of the same name never runs.",
                    subject -> entries(subject)
                            .filter(entry -> entry.cache() && !DIGEST.matcher(entry.uri()).find())
                            .map(entry -> Detail.of(entry.shownUri() + " is cached, and no digest is in its name",
                                    "fetch-cache", "set fetch-cache off"))),
            Rule.error("HM051", "what is unpacked is named like an archive",
                    "The fetcher goes by the ending of the name, case and all; anything else it only copies.",
                    subject -> entries(subject)
                            .filter(entry -> entry.extract() && !ARCHIVE.matcher(nameForFetcher(entry)).matches())
                            .map(entry -> Detail.of("the fetcher would not unpack " + entry.shownUri(), "upload-to",
                                    "let the address end in .tgz, .tar.xz or the like"))),
            Rule.error("HM052", "addresses are short enough",
                    "Marathon takes 1024 characters.",
                    subject -> entries(subject)
                            .filter(entry -> entry.uri().length() > LONGEST_URI)
                            .map(entry -> Detail.of("an address has " + entry.uri().length() + " characters, not "
                                    + LONGEST_URI, "upload-to", "upload to a shorter address"))),
            Rule.error("HM053", "there are few enough addresses",
                    "The fetcher gets all of them in one environment variable of 128 KiB.",
                    FetchRules::tooMany),
            Rule.error("HM054", "no two files have the same name in the sandbox",
                    "The second one would overwrite the first.",
                    FetchRules::twins),
            Rule.warning("HM055", "agents can unpack packages",
                    "The fetcher does not unpack .hart files: the start script does, with the xz of the agent.",
                    subject -> when(subject.launch().unpacksPackages(), Detail.of(
                            "every agent needs xz to unpack the packages", "packaging", "set packaging tarball"))),
            Rule.warning("HM056", "the image is packed as packages usually are",
                    "What the fetcher would spoil takes another way, and what may not run as it is is told beforehand.",
                    subject -> subject.launch().notes().stream().map(note -> Detail.of(note, "packaging", ""))));

    private FetchRules() {}

    private static Stream<FetchEntry> entries(Subject subject) {
        return subject.app().fetch().stream();
    }

    /** With the cache on, the fetcher looks at the address even where another name is given. */
    private static String nameForFetcher(FetchEntry entry) {
        return entry.cache() ? entry.uri().substring(entry.uri().lastIndexOf('/') + 1) : entry.localName();
    }

    private static Stream<Detail> tooMany(Subject subject) {
        int sum = entries(subject).mapToInt(entry -> entry.uri().length() + OVERHEAD).sum();
        return when(sum >= BUDGET, Detail.of(
                subject.app().fetch().size() + " addresses are more than a fetcher takes", "packaging",
                "set packaging tarball"));
    }

    private static Stream<Detail> twins(Subject subject) {
        Set<String> seen = new HashSet<>();
        return entries(subject)
                .filter(entry -> !entry.extract() && !seen.add(entry.localName()))
                .map(entry -> Detail.of("two files would be named " + FetchEntry.shown(entry.localName()), "upload-to",
                        "give each address a name of its own"));
    }
}
