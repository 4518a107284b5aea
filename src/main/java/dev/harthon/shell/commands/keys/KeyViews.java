package dev.harthon.shell.commands.keys;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.KeyBook;
import dev.harthon.workbench.KeyBook.Entry;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** How keys are shown and completed. */
final class KeyViews {

    private KeyViews() {}

    static Listing<Entry> of(List<Entry> keys) {
        return Listing.of(keys)
                .column("key", Entry::id)
                .column("fingerprint", Entry::fingerprint)
                .column("file", entry -> entry.file().toString())
                .data("own", Entry::own);
    }

    /** Those that Harthon was told to trust. */
    static CompletionProvider own(KeyBook keys) {
        return Completions.of(
                () -> keys.entries().stream().filter(Entry::own).map(Entry::id).toList());
    }
}
