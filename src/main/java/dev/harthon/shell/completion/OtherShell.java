package dev.harthon.shell.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A shell that can learn to complete the commands of Harthon. */
public enum OtherShell {
    BASH("harthon.bash", new BashDialect()),
    ZSH("_harthon", new ZshDialect()),
    FISH("harthon.fish", new FishDialect());

    private static final String BRANCHES = "@branches@\n";
    private static final String PLACES = "@places@\n";

    private final String fileName;
    private final Dialect dialect;

    OtherShell(String fileName, Dialect dialect) {
        this.fileName = fileName;
        this.dialect = dialect;
    }

    /** What the shell wants the file to be called. */
    public String fileName() {
        return fileName;
    }

    /** The script: always the same for the same commands. */
    public String script(CommandTree tree) {
        StringBuilder branches = new StringBuilder();
        StringBuilder places = new StringBuilder();
        for (Branch branch : tree.branches()) {
            branches.append(dialect.branch(branch));
            branch.places().forEach(place -> places.append(dialect.place(branch, place)));
        }
        return template().replace(BRANCHES, branches).replace(PLACES, places);
    }

    private String template() {
        try (InputStream text = OtherShell.class.getResourceAsStream(fileName)) {
            if (text == null) {
                throw new IllegalStateException("no template for " + fileName);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
