package dev.harthon.shell.completion;

import java.util.List;

/** Fish describes words behind a tab. */
final class FishDialect implements Dialect {

    private static final String INDENT = " ".repeat(12);

    @Override
    public String branch(Branch branch) {
        StringBuilder arm = new StringBuilder("        case " + quoted(branch.words()) + "\n");
        add(arm, "next", described(branch.next(), "\t"));
        add(arm, "options", described(branch.options(), "\t"));
        add(arm, "valued", branch.valued());
        add(arm, "positions", branch.positions() > 0 ? List.of(Integer.toString(branch.positions())) : List.of());
        add(arm, "repeats", branch.repeats() ? List.of("1") : List.of());
        add(arm, "all", branch.takesAll() ? List.of("1") : List.of());
        return arm.toString();
    }

    @Override
    public String place(Branch branch, Branch.Place place) {
        StringBuilder arm =
                new StringBuilder("        case " + quoted(branch.words() + "|" + place.name()) + "\n");
        if (place.offer() instanceof Offer.Words known) {
            add(arm, "kind", List.of("words"));
            add(arm, "offered", described(known.words(), "\t"));
        } else if (place.offer() instanceof Offer.Files files) {
            add(arm, "kind", List.of("files"));
            add(arm, "offered", files.suffixes());
        } else {
            add(arm, "kind", List.of("asked"));
        }
        return arm.toString();
    }

    /** A tab stands outside the quotes, where it can be seen. */
    @Override
    public String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\t", "'\\t'") + "'";
    }

    private void add(StringBuilder arm, String name, List<String> words) {
        if (!words.isEmpty()) {
            arm.append(INDENT).append("set ").append(name).append(" ").append(list(words)).append("\n");
        }
    }
}
