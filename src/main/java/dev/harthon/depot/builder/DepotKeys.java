package dev.harthon.depot.builder;

import dev.harthon.depot.cache.PendingFile;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.TrustFault;
import dev.harthon.habitat.trust.OriginKey;
import dev.harthon.http.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gets public origin keys from a depot, as far as the policy allows, and keeps them in a folder. Made to stand behind
 * {@link dev.harthon.habitat.trust.KeyRing#or}.
 */
public final class DepotKeys {

    private static final Pattern ID = Pattern.compile("([a-z0-9][a-z0-9_-]{0,254})-(\\d{14})");
    private static final int LONGEST = 4096;

    private final BuilderDepot depot;
    private final KeyFetch policy;
    private final KeyWitness witness;
    private final Path folder;

    /** @param folder where keys are saved; it is made if need be */
    public DepotKeys(BuilderDepot depot, KeyFetch policy, KeyWitness witness, Path folder) {
        this.depot = depot;
        this.policy = policy;
        this.witness = witness;
        this.folder = folder;
    }

    /**
     * The key of that name, if the depot has it and it may be believed. Trouble with the depot is noted, not thrown:
     * what lacks the key says so anyway.
     *
     * @param id {@code name-revision}
     * @throws TrustFault if the depot sends something else, or another key of that name is in the folder
     */
    public Optional<OriginKey> find(String id) {
        Matcher parts = ID.matcher(id);
        if (policy == KeyFetch.NEVER || !parts.matches()) {
            return Optional.empty();
        }
        Optional<String> text = text(id, parts.group(1), parts.group(2));
        return text.flatMap(found -> believe(id, found));
    }

    private Optional<String> text(String id, String origin, String revision) {
        String what = "cannot fetch the key " + id;
        try {
            HttpReply reply = depot.api().get(depot.address().at("depot", "origins", origin, "keys", revision));
            if (reply.isSuccess() && reply.body().length <= LONGEST) {
                return Optional.of(reply.text());
            }
            depot.api().note(what + ": " + depot.address() + " answered " + reply.statusLine());
        } catch (NetworkFault e) {
            depot.api().note(what + ": " + e.what() + e.why().map(why -> ": " + why).orElse(""));
        }
        return Optional.empty();
    }

    private Optional<OriginKey> believe(String id, String text) {
        OriginKey key = parse(id, text);
        if (policy == KeyFetch.ASK && !witness.accepts(key, depot.address())) {
            return Optional.empty();
        }
        Path file = save(key, text);
        witness.saved(key, depot.address(), file);
        return Optional.of(key);
    }

    private OriginKey parse(String id, String text) {
        try {
            OriginKey key = OriginKey.parse(text, "the key " + id + " of " + depot.address());
            if (key.id().equals(id)) {
                return key;
            }
            throw refused(id, "the depot sent the key " + key.id() + " in its place");
        } catch (PackageFault e) {
            throw refused(id, "what the depot sent is not a public origin key: " + e.why().orElse(""));
        }
    }

    private Path save(OriginKey key, String text) {
        Path file = folder.resolve(key.id() + ".pub");
        try {
            if (Files.exists(file)) {
                requireSame(key, file);
                return file;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try (PendingFile pending = PendingFile.of(file)) {
                pending.write(bytes, 0, bytes.length);
                pending.commit();
            }
            return file;
        } catch (IOException e) {
            throw new OperationFault(
                    "cannot save the key " + file, e.toString(), "check the folder's owner and space", e);
        }
    }

    private void requireSame(OriginKey key, Path file) throws IOException {
        if (!OriginKey.parse(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString()).equals(key)) {
            throw refused(key.id(), file + " holds another key of that name");
        }
    }

    private TrustFault refused(String id, String why) {
        return new TrustFault(
                "the key " + id + " of " + depot.address() + " is refused",
                why,
                "compare the fingerprint with one that its origin published");
    }
}
