package dev.harthon.workbench;

import dev.harthon.app.DurationText;
import dev.harthon.fault.InterruptedFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigLeaf;
import dev.harthon.habitat.DefaultConfig;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.Session;
import dev.harthon.session.expect.Expectation;
import dev.harthon.session.expect.Expectation.AppIs;
import dev.harthon.session.expect.Expectation.CauseMatches;
import dev.harthon.session.expect.Expectation.Comparison;
import dev.harthon.session.expect.Expectation.ConfigIs;
import dev.harthon.session.expect.Expectation.EnvIs;
import dev.harthon.session.expect.Expectation.FileExists;
import dev.harthon.session.expect.Expectation.LogMatches;
import dev.harthon.session.expect.Expectation.PortExposed;
import dev.harthon.session.expect.Expectation.SettingIs;
import dev.harthon.session.settings.Setting;
import dev.harthon.session.settings.SettingRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells whether what a script expects is so; what is not so fails with what is. */
public final class Expectations {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Desk desk;
    private final Clusters clusters;

    public Expectations(Desk desk, Clusters clusters) {
        this.desk = desk;
        this.clusters = clusters;
    }

    /** Fails unless it is so, or becomes so in the time given. */
    public void require(Expectation expectation) {
        Session session = desk.session();
        if (expectation instanceof SettingIs setting) {
            setting(session, setting);
        } else if (expectation instanceof EnvIs env) {
            compare("env " + env.name(), env.comparison(), env(session, env.name()));
        } else if (expectation instanceof ConfigIs config) {
            compare("config " + config.key(), config.comparison(), config(session, config.key()));
        } else if (expectation instanceof PortExposed port) {
            port(session, port.name());
        } else if (expectation instanceof FileExists file) {
            file(session, file.path());
        } else if (expectation instanceof AppIs app) {
            app(app);
        } else if (expectation instanceof LogMatches log) {
            log(log);
        } else if (expectation instanceof CauseMatches cause) {
            new ExpectedCause(cause, desk, clusters).require(deadline(cause.within()));
        } else {
            throw new IllegalArgumentException("not for here: " + expectation);
        }
    }

    private static void setting(Session session, SettingIs expected) {
        Setting<?> setting = SettingRegistry.require(expected.name());
        Comparison given = expected.comparison();
        String wanted = given.value().isEmpty() ? "" : setting.canonical(given.value());
        compare(expected.name(), new Comparison(given.negated(), wanted), text(session, setting));
    }

    private static <T> String text(Session session, Setting<T> setting) {
        return session.value(setting).map(setting::print).orElse("");
    }

    private static String env(Session session, String name) {
        EnvEntry entry = session.env().get(name);
        if (entry instanceof EnvEntry.Secret) {
            throw new OperationFault("cannot compare env " + name, "it is a secret", "expect something else");
        }
        return entry instanceof EnvEntry.Literal literal ? literal.text() : "";
    }

    private static String config(Session session, String key) {
        ConfigKey wanted = ConfigKey.parse(key);
        Optional<String> mapped = session.effectiveMappings().stream()
                .filter(mapping -> mapping.key().equals(wanted))
                .map(mapping -> mapping.value().toString())
                .findFirst();
        return mapped.orElseGet(() -> DefaultConfig.of(session.closure().top())
                .tree()
                .find(wanted)
                .map(value -> value instanceof String text ? text : new ConfigLeaf(wanted, value).text())
                .orElse(""));
    }

    private static void compare(String what, Comparison comparison, String actual) {
        if (!comparison.holds(actual)) {
            throw new OperationFault(
                    "expected " + what + " " + comparison, actual.isEmpty() ? "it has no value" : "it is " + actual, "");
        }
    }

    private static void port(Session session, String name) {
        boolean there = session.effectivePorts().stream()
                .anyMatch(port -> port.name().toString().equals(name) || String.valueOf(port.number()).equals(name));
        if (!there) {
            throw new OperationFault("expected port " + name, "it is not exposed", "list the ports: show");
        }
    }

    private static void file(Session session, String path) {
        String wanted = session.closure().top().ident().prefix() + "/" + path;
        if (session.closure().top().files().stream().noneMatch(file -> file.path().equals(wanted))) {
            throw new OperationFault("expected file " + path, "the package has none", "list its files: files");
        }
    }

    private void app(AppIs expected) {
        String id = desk.appId(Optional.empty());
        long deadline = deadline(expected.within());
        Optional<AppSummary> app = find(id);
        while (!holds(expected, app)) {
            if (System.nanoTime() - deadline >= 0) {
                String seen = app.map(found -> found.running() + " of " + found.instances() + " running, "
                                + found.healthy() + " healthy" + found.lastFailure().map(f -> "; " + f).orElse(""))
                        .orElse("it is not there");
                throw new OperationFault(
                        "expected app " + id + " " + expected.state().toString().toLowerCase(Locale.ROOT) + " "
                                + expected.count() + within(expected.within()),
                        seen,
                        "");
            }
            pause();
            app = find(id);
        }
    }

    private Optional<AppSummary> find(String id) {
        return clusters.find(desk.target()).flatMap(cluster -> new Applications(cluster).find(id));
    }

    private static boolean holds(AppIs expected, Optional<AppSummary> app) {
        return switch (expected.state()) {
            case ABSENT -> app.isEmpty();
            case RUNNING -> app.filter(found -> found.running() == expected.count()).isPresent();
            case HEALTHY -> app.filter(found -> found.healthy() == expected.count()).isPresent();
        };
    }

    private void log(LogMatches expected) {
        String id = desk.appId(Optional.empty());
        Cluster cluster = clusters.find(desk.target())
                .orElseThrow(() -> new OperationFault("expected a log of " + id, "no cluster is running", "deploy first"));
        Search search = new Search(expected, deadline(expected.within()));
        new Logs(cluster, id).read(LogQuery.following(), search);
        if (!search.found) {
            throw new OperationFault(
                    "expected log /" + expected.pattern() + "/" + within(expected.within()),
                    search.lines == 0 ? "nothing was written" : "none of " + search.lines + " lines matches",
                    "read them: logs");
        }
    }

    private static final class Search implements LogListener {

        private final LogMatches expected;
        private final long deadline;
        private boolean found;
        private long lines;

        Search(LogMatches expected, long deadline) {
            this.expected = expected;
            this.deadline = deadline;
        }

        @Override
        public void line(String task, String file, byte[] bytes) {
            lines++;
            found |= expected.pattern().matcher(new String(bytes, StandardCharsets.UTF_8)).find();
        }

        @Override
        public boolean hasEnough() {
            return found || System.nanoTime() - deadline >= 0;
        }
    }

    private static long deadline(Optional<DurationText> within) {
        return System.nanoTime() + within.map(DurationText::duration).orElse(Duration.ofSeconds(1)).toNanos();
    }

    static String within(Optional<DurationText> within) {
        return within.map(time -> " within " + time).orElse("");
    }

    static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptedFault("interrupted while waiting", "", "", e);
        }
    }
}
