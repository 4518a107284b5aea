package dev.harthon.shell.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several results under one another, each with its title. In JSON they are fields of one object. */
public final class Chapters implements View {

    private record Chapter(String title, View view) {}

    private final List<Chapter> chapters;

    private Chapters(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    public static Chapters of() {
        return new Chapters(List.of());
    }

    /** @param title small letters; its words are joined by dashes in JSON */
    public Chapters chapter(String title, View view) {
        List<Chapter> more = new ArrayList<>(chapters);
        more.add(new Chapter(title, view));
        return new Chapters(List.copyOf(more));
    }

    /** These and those of another. */
    public Chapters and(Chapters others) {
        List<Chapter> more = new ArrayList<>(chapters);
        more.addAll(others.chapters);
        return new Chapters(List.copyOf(more));
    }

    @Override
    public String table(Page page) {
        List<String> blocks = new ArrayList<>();
        for (Chapter chapter : chapters) {
            String body = Optional.of(chapter.view().table(page))
                    .filter(table -> !table.isEmpty())
                    .orElse(chapter.view().whenEmpty());
            blocks.add(page.palette().heading(chapter.title()) + "\n" + body);
        }
        return String.join("\n\n", blocks);
    }

    @Override
    public Object json() {
        Map<String, Object> object = new LinkedHashMap<>();
        chapters.forEach(chapter -> object.put(chapter.title().replace(' ', '-'), chapter.view().json()));
        return object;
    }

    /** Each record begins with its chapter. */
    @Override
    public List<List<String>> plain() {
        List<List<String>> records = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (List<String> fields : chapter.view().plain()) {
                List<String> record = new ArrayList<>(List.of(chapter.title().replace(' ', '-')));
                record.addAll(fields);
                records.add(List.copyOf(record));
            }
        }
        return List.copyOf(records);
    }

    /** What the first chapter names. */
    @Override
    public List<String> ids() {
        return chapters.stream().limit(1).flatMap(chapter -> chapter.view().ids().stream()).toList();
    }
}
