package dev.harthon.shell.commands.act;

import dev.harthon.app.live.AppDiff;
import dev.harthon.app.live.Change;
import dev.harthon.shell.render.ControlText;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences between an application as it is and as it shall be, for people and for programs. */
record DiffView(String app, boolean exists, AppDiff diff, String effect) implements View {

    static DiffView of(String app, AppDiff diff) {
        String effect = diff.same() ? "none" : diff.restarts() ? "restart" : "scale";
        return new DiffView(app, true, diff, effect);
    }

    static DiffView absent(String app, String target) {
        return new DiffView(app, false, new AppDiff(List.of()), "create");
    }

    @Override
    public String table(Page page) {
        List<String> lines = new ArrayList<>();
        for (Change change : diff.changes()) {
            lines.add(page.palette().name(change.path())
                    + change.setting().map(name -> page.palette().faint("  (" + name + ")")).orElse(""));
            change.before().ifPresent(text -> lines.add(page.palette().error("  - ") + ControlText.line(text)));
            change.after().ifPresent(text -> lines.add(page.palette().good("  + ") + ControlText.line(text)));
        }
        lines.add(summary());
        return String.join("\n", lines);
    }

    private String summary() {
        return switch (effect) {
            case "none" -> app + " is as it shall be";
            case "create" -> app + " is not there yet: deploying creates it";
            case "scale" -> "only the number of tasks changes: running tasks stay";
            default -> "all tasks of " + app + " are replaced";
        };
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("app", app);
        json.put("exists", exists);
        json.put("effect", effect);
        json.put("changes", diff.changes().stream().map(DiffView::json).toList());
        return json;
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", change.path());
        change.before().ifPresent(text -> json.put("before", text));
        change.after().ifPresent(text -> json.put("after", text));
        change.setting().ifPresent(name -> json.put("setting", name));
        return json;
    }

    @Override
    public List<List<String>> plain() {
        return diff.changes().stream()
                .map(change -> List.of(change.path(), change.before().orElse(""), change.after().orElse("")))
                .toList();
    }

    @Override
    public List<String> ids() {
        return diff.changes().stream().map(Change::path).toList();
    }
}
