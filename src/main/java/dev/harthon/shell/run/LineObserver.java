package dev.harthon.shell.run;

import dev.harthon.fault.ExitCode;
import java.util.List;

/** Hears of each command line when it is over; lines that a command ran inside itself are not told apart from it. */
@FunctionalInterface
public interface LineObserver {

    LineObserver NONE = (words, code) -> {};

    /** A Fault from here is told to the user like one of the line itself. */
    void ran(List<String> words, ExitCode code);
}
