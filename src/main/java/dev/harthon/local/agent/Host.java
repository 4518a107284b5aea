package dev.harthon.local.agent;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.fetch.Fetcher;
import java.nio.file.Path;
import java.time.Clock;

/** What all runs of one agent share: the folder, the fetcher with its cache, accounts, and how processes start. */
public record Host(Path work, Fetcher fetcher, Accounts accounts, Launcher launcher, Clock clock,
        Faults faults) {

    public static Host of(Path work, Clock clock, Faults faults) {
        Fetcher fetcher = new Fetcher(work.resolve("fetch"), faults);
        return new Host(work, fetcher, Accounts.detect(), Launcher.detect(), clock, faults);
    }
}
