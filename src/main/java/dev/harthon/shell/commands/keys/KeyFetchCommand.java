package dev.harthon.shell.commands.keys;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Declined;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.KeyBook.Entry;
import dev.harthon.workbench.PackageTips;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** {@code key fetch ORIGIN|NAME}: public keys from the depot, after a look at their fingerprints. */
public final class KeyFetchCommand extends HarthonCommand {

    private final KeyBook keys;
    private final Parameter<String> name;

    public KeyFetchCommand(KeyBook keys, PackageTips tips) {
        this(keys, Parameter.required("name", "an origin, for all of its keys, or one key: origin-revision")
                .completing(context -> tips.complete(context.currentWordUpToCursor()).stream()
                        .map(tip -> new CompletionProposal(tip.text().replaceAll("/.*", "")))
                        .distinct()
                        .toList()));
    }

    private KeyFetchCommand(KeyBook keys, Parameter<String> name) {
        super(spec("key fetch")
                .group(Group.LOOK)
                .purpose("Get an origin's public keys from the depot, and trust them")
                .detail("Each fingerprint is shown before it is asked whether to trust the key. Who answers yes "
                        + "believes that the depot that HAB_BLDR_URL names is the one, and honest.")
                .parameter(name)
                .confirmed()
                .example("key fetch core", "all keys of the origin core")
                .example("key fetch acme-20260101000000 --yes", "one key, without a question")
                .seeAlso("key list", "key forget", "load"));
        this.keys = keys;
        this.name = name;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<Entry> trusted = keys.fetch(in.value(name), (id, fingerprint, depot) -> {
            in.out().note(id + " of " + depot + " has the fingerprint " + fingerprint);
            return agreed(in, id);
        });
        trusted.forEach(key -> in.out().done("trusting " + key.id() + ", in " + key.file()));
        return trusted.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
    }

    /** A no to one key is no answer to the next. */
    private static boolean agreed(Invocation in, String id) {
        try {
            in.confirm("trust the key " + id);
            return true;
        } catch (Declined no) {
            in.out().note("not trusting " + id);
            return false;
        }
    }
}
