package dev.harthon.shell.render;

import java.util.List;
import java.util.function.Function;

record TextView(Function<Page, String> text, Object json) implements View {

    @Override
    public String table(Page page) {
        return text.apply(page).stripTrailing();
    }

    @Override
    public List<List<String>> plain() {
        return table(Page.ENDLESS).lines().map(List::of).toList();
    }

    @Override
    public List<String> ids() {
        return table(Page.ENDLESS).lines().toList();
    }
}
