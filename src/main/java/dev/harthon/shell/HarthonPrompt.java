package dev.harthon.shell;

import dev.harthon.habitat.Closure;
import dev.harthon.shell.render.Console;
import dev.harthon.workbench.ClusterTarget;
import dev.harthon.workbench.Desk;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;

/**
 * {@code greeter@local*>}: the package, the target, and a star where something is unsaved. A target that is not this
 * machine's own cluster has an exclamation mark.
 */
public final class HarthonPrompt implements PromptProvider {

    private static final AttributedStyle PACKAGE = AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle LOCAL = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle REMOTE = AttributedStyle.BOLD.foreground(AttributedStyle.RED);

    private final Desk desk;
    private final Console console;

    public HarthonPrompt(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public AttributedString getPrompt() {
        String loaded = desk.loaded().map(Closure::top).map(top -> top.ident().name()).orElse("harthon");
        boolean local = desk.target().equals(ClusterTarget.LOCAL);
        AttributedStringBuilder prompt = new AttributedStringBuilder()
                .styled(PACKAGE, loaded)
                .append("@")
                .styled(local ? LOCAL : REMOTE, desk.target() + (local ? "" : "!"))
                .append(desk.history().hasUnsavedChanges() ? "*" : "")
                .append("> ");
        return console.outPage().palette().colours() ? prompt.toAttributedString()
                : new AttributedString(prompt.toString());
    }
}
