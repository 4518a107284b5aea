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
import java.util.Optional;

/** Differences between an application as it is and as it shall be, for people and for programs. */
record DiffView(String app, boolean exists, AppDiff diff, String effect, Optional<List<List<String>>> plan)
        implements View {

    static DiffView of(String app, AppDiff diff) {
        String effect = diff.same() ? "none" : diff.restarts() ? "restart" : "scale";
        return new DiffView(app, true, diff, effect, Optional.empty());
    }

    static DiffView absent(String app) {
        return new DiffView(app, false, new AppDiff(List.of()), "create", Optional.empty());
    }

    /** @param steps that Marathon says it would take, each with its actions */
    DiffView withPlan(List<List<String>> steps) {
        return new DiffView(app, exists, diff, effect, Optional.of(steps));
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
        plan.ifPresent(steps -> lines.addAll(steps(steps)));
        return String.join("\n", lines);
    }

    private static List<String> steps(List<List<String>> steps) {
        if (steps.isEmpty()) {
            return List.of("Marathon would do nothing");
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lines.add("Marathon, step " + (i + 1) + " of " + steps.size() + ": " + String.join(", ", steps.get(i)));
        }
        return lines;
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
        plan.ifPresent(steps -> json.put("plan", steps));
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
