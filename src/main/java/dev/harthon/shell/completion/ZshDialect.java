package dev.harthon.shell.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Zsh describes words with {@code word:description}; a colon of the word's own is escaped. */
final class ZshDialect implements Dialect {

    @Override
    public String branch(Branch branch) {
        StringBuilder arm = new StringBuilder("    (" + quoted(branch.words()) + ")");
        add(arm, "next", words(branch.next()));
        add(arm, "options", words(branch.options()));
        add(arm, "valued", branch.valued());
        arm.append(branch.positions() > 0 ? " positions=" + branch.positions() : "");
        arm.append(branch.repeats() ? " repeats=1" : "");
        arm.append(branch.takesAll() ? " all=1" : "");
        return arm + " ;;\n";
    }

    @Override
    public String place(Branch branch, Branch.Place place) {
        String arm = "    (" + quoted(branch.words() + "|" + place.name()) + ") ";
        if (place.offer() instanceof Offer.Words known) {
            return arm + "kind=words offered=(" + list(words(known.words())) + ") ;;\n";
        }
        if (place.offer() instanceof Offer.Files files) {
            return arm + "kind=files offered=(" + list(files.suffixes()) + ") ;;\n";
        }
        return arm + "kind=asked ;;\n";
    }

    @Override
    public String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private List<String> words(Map<String, String> plain) {
        Map<String, String> escaped = new LinkedHashMap<>();
        plain.forEach((word, meaning) -> escaped.put(word.replace("\\", "\\\\").replace(":", "\\:"), meaning));
        return described(escaped, ":");
    }

    private void add(StringBuilder arm, String name, List<String> words) {
        if (!words.isEmpty()) {
            arm.append(" ").append(name).append("=(").append(list(words)).append(")");
        }
    }
}
