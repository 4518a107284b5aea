package dev.harthon.shell.completion;

import java.util.List;
import java.util.Map;

/** Bash shows no descriptions, so it gets none; lists are texts with blanks, as old versions have them too. */
final class BashDialect implements Dialect {

    @Override
    public String branch(Branch branch) {
        StringBuilder arm = new StringBuilder("        " + quoted(branch.words()) + ")");
        text(arm, "next", branch.next());
        text(arm, "options", branch.options());
        add(arm, "valued", branch.valued());
        arm.append(branch.positions() > 0 ? " positions=" + branch.positions() : "");
        arm.append(branch.repeats() ? " repeats=1" : "");
        arm.append(branch.takesAll() ? " all=1" : "");
        return arm + " ;;\n";
    }

    @Override
    public String place(Branch branch, Branch.Place place) {
        String arm = "        " + quoted(branch.words() + "|" + place.name()) + ") ";
        if (place.offer() instanceof Offer.Words known) {
            return arm + "kind=words words=" + quoted(String.join("\n", known.words().keySet())) + " ;;\n";
        }
        if (place.offer() instanceof Offer.Files files) {
            return arm + "kind=files words=" + quoted(String.join(" ", files.suffixes())) + " ;;\n";
        }
        return arm + "kind=asked ;;\n";
    }

    @Override
    public String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private void text(StringBuilder arm, String name, Map<String, String> words) {
        add(arm, name, List.copyOf(words.keySet()));
    }

    private void add(StringBuilder arm, String name, List<String> words) {
        if (!words.isEmpty()) {
            arm.append(" ").append(name).append("=").append(quoted(String.join(" ", words)));
        }
    }
}
