package dev.harthon.shell.commands.act;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many tasks of an application ran at each of the last looks of this process. */
final class Trend {

    private static final int MOST = 30;

    private final Map<String, Deque<Integer>> seen = new HashMap<>();

    /** Adds a look; gives the last ones, oldest first. */
    synchronized List<Integer> look(String app, int running) {
        Deque<Integer> looks = seen.computeIfAbsent(app, none -> new ArrayDeque<>());
        looks.addLast(running);
        if (looks.size() > MOST) {
            looks.removeFirst();
        }
        return List.copyOf(looks);
    }
}
