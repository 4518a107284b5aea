package dev.harthon.shell.commands;

import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.StorePlace;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Values that are addresses: completed is how they begin. */
public final class Addresses {

    private Addresses() {}

    /** Where a server answers. */
    public static ValueType<URI> server() {
        return ValueType.of(URI.class, URI::create)
                .completing(Completions.beginnings(() -> Map.of("http://", "in the clear", "https://", "with TLS")));
    }

    /** Where archives go. */
    public static ValueType<URI> store() {
        return ValueType.of(URI.class, StorePlace::address).completing(stores());
    }

    private static CompletionProvider stores() {
        Map<String, String> stores = new LinkedHashMap<>();
        stores.put("file:///", "a folder that agents see");
        stores.put("http://", "a server that takes PUT");
        stores.put("https://", "the same with TLS");
        stores.put("s3://", "a bucket");
        stores.put("gs://", "a bucket at Google's");
        stores.put("marathon:", "Marathon's own store");
        stores.put("serve:", "this machine serves it");
        return Completions.beginnings(() -> stores);
    }
}
