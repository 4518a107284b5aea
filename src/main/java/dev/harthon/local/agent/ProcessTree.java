package dev.harthon.local.agent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that belongs to a root process: its children and theirs, and everyone in a process group or session of one of
 * them (stout: os/killtree.hpp).
 */
record ProcessTree(List<ProcessHandle> members) {

    static ProcessTree of(long root) {
        return of(root, ProcessTable.read());
    }

    static ProcessTree of(long root, List<ProcessTable.Entry> table) {
        Set<Long> members = new HashSet<>(Set.of(root));
        Set<Long> groups = new HashSet<>(members);
        Set<Long> sessions = new HashSet<>(members);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ProcessTable.Entry entry : table) {
                boolean related = members.contains(entry.pid()) || members.contains(entry.parent())
                        || groups.contains(entry.group()) || sessions.contains(entry.session());
                if (related) {
                    grown |= members.add(entry.pid());
                    // Only groups and sessions that began inside: the root never shares ours.
                    grown |= members.contains(entry.group()) && groups.add(entry.group());
                    grown |= members.contains(entry.session()) && sessions.add(entry.session());
                }
            }
        }
        return new ProcessTree(members.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList());
    }

    void terminate() {
        members.forEach(ProcessHandle::destroy);
    }

    void kill() {
        members.forEach(ProcessHandle::destroyForcibly);
    }

    boolean gone() {
        return members.stream().noneMatch(ProcessTable::alive);
    }
}
