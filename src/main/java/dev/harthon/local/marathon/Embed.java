package dev.harthon.local.marathon;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a client may ask to have printed within an application. */
enum Embed {
    TASKS("tasks"),
    COUNTS("counts"),
    DEPLOYMENTS("deployments"),
    READINESS("readiness"),
    LAST_TASK_FAILURE("lastTaskFailure", "failures"),
    TASK_STATS("taskStats");

    private final List<String> names;

    Embed(String... names) {
        this.names = List.of(names);
    }

    /** From query values, with any of the prefixes; unknown ones are ignored. */
    static Set<Embed> of(Collection<String> values, Embed... always) {
        Set<Embed> embeds = EnumSet.noneOf(Embed.class);
        embeds.addAll(List.of(always));
        for (String value : values) {
            String name = value.replaceFirst("^(apps|app|group\\.apps)\\.", "");
            Arrays.stream(values()).filter(embed -> embed.names.contains(name)).forEach(embeds::add);
        }
        return embeds;
    }
}
