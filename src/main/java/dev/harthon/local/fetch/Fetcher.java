package dev.harthon.local.fetch;

import dev.harthon.local.faults.Faults;
import dev.harthon.local.fetch.FetchPlan.Action;
import dev.harthon.local.fetch.FetchPlan.Step;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Brings an application's URIs into its sandbox, one after the other; the first failure ends it. Rules and words are
 * those of mesos-fetcher (mesos: src/launcher/fetcher.cpp).
 */
public final class Fetcher {

    /** As the agent's flag fetcher_cache_size has it when nothing is said. */
    private static final long CACHE = 2L << 30;

    private final FetchCache cache;
    private final Source source;

    /** @param cache the folder for files fetched with {@code cache: true} */
    public Fetcher(Path cache, Faults faults) {
        this.source = new Source(new Downloader(), faults);
        this.cache = new FetchCache(cache, CACHE);
    }

    /**
     * @param log the sandbox's {@code stderr}
     * @throws FetchFailure after its cause was logged
     */
    public void fetch(List<FetchItem> items, Path sandbox, Owner owner, Glog log)
            throws IOException, InterruptedException, FetchFailure {
        FetchPlan plan = plan(items, owner.user());
        try {
            fetch(plan, sandbox, owner, log);
        } finally {
            plan.steps().forEach(step -> step.cached().ifPresent(cache::release));
        }
    }

    private void fetch(FetchPlan plan, Path sandbox, Owner owner, Glog log)
            throws IOException, InterruptedException, FetchFailure {
        String info = Json.text(plan.json(sandbox, cache.folder(owner.user()), owner.user()));
        log.info("fetcher.cpp:562", "Fetcher Info: " + info);
        for (Step step : plan.steps()) {
            String uri = step.item().uri();
            try {
                Path fetched = fetch(step, sandbox, owner, log);
                log.info("fetcher.cpp:618", "Fetched '" + uri + "' to '" + fetched + "'");
            } catch (FetchFailure e) {
                if (e.isAbort()) {
                    log.raw(e.getMessage());
                } else {
                    log.error("fetcher.cpp:615",
                            "EXIT with status 1: Failed to fetch '" + uri + "': " + e.getMessage());
                }
                log.raw("Failed to synchronize with agent (it's probably exited)\n");
                throw e;
            }
        }
        log.info("fetcher.cpp:623", "Successfully fetched all URIs into '" + sandbox + "'");
    }

    private FetchPlan plan(List<FetchItem> items, String user) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (FetchItem item : items) {
            Optional<Path> known = item.cache() ? cache.find(user, item) : Optional.empty();
            if (known.isPresent()) {
                steps.add(new Step(item, Action.RETRIEVE_FROM_CACHE, known));
            } else if (item.cache() && fits(source.size(item.uri()))) {
                steps.add(new Step(item, Action.DOWNLOAD_AND_CACHE, Optional.of(cache.reserve(user, item))));
            } else {
                steps.add(new Step(item, Action.BYPASS_CACHE, Optional.empty()));
            }
        }
        return new FetchPlan(steps);
    }

    private boolean fits(OptionalLong size) {
        return size.isPresent() && cache.hasRoomFor(size.getAsLong());
    }

    private Path fetch(Step step, Path sandbox, Owner owner, Glog log)
            throws IOException, InterruptedException, FetchFailure {
        FetchItem item = step.item();
        log.info("fetcher.cpp:459", "Fetching URI '" + item.uri() + "'");
        if (item.uri().contains("\\") || item.uri().contains("'")) {
            throw new FetchFailure("Illegal characters in URI");
        }
        Path target = item.target(sandbox);
        Delivery delivery = new Delivery(new Archives(sandbox, owner), owner, log);
        if (step.cached().isEmpty()) {
            log.info("fetcher.cpp:290", "Fetching '" + item.uri() + "' directly into the sandbox directory");
            Files.createDirectories(target.getParent());
            source.bring(item.uri(), target, target, log);
            owner.take(target);
            return delivery.inPlace(item, target);
        }
        Path cached = step.cached().get();
        if (step.action() == Action.DOWNLOAD_AND_CACHE) {
            download(item, cached, owner, log);
        }
        log.info("fetcher.cpp:250", "Fetching from cache");
        return delivery.fromCache(item, cached, target);
    }

    private void download(FetchItem item, Path cached, Owner owner, Glog log)
            throws IOException, InterruptedException, FetchFailure {
        Path partial = cached.resolveSibling(cached.getFileName() + ".part");
        try {
            source.bring(item.uri(), partial, cached, log);
            Files.move(partial, cached, StandardCopyOption.ATOMIC_MOVE);
            cache.keep(owner.user(), item, cached);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
