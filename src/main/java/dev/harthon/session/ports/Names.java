package dev.harthon.session.ports;

import dev.harthon.app.PortName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names of ports, each given out once. */
final class Names {

    private final Set<PortName> taken;

    Names(Collection<PortName> taken) {
        this.taken = new HashSet<>(taken);
    }

    static PortName plain(int number) {
        return new PortName("port-" + number);
    }

    void take(PortName name) {
        taken.add(name);
    }

    /** The wish; if it is taken, with the port's number behind it, and a count if need be. */
    PortName free(PortName wish, int number) {
        PortName name = wish;
        for (int count = 1; !taken.add(name); count++) {
            String tail = "-" + number + (count > 1 ? "-" + count : "");
            String head = wish.text().substring(0, Math.min(wish.text().length(), 63 - tail.length()));
            name = new PortName(head + tail);
        }
        return name;
    }
}
