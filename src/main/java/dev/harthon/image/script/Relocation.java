package dev.harthon.image.script;

import java.util.List;

/**
 * How programs run that lie elsewhere than they were linked for.
 *
 * @param folders of programs, from the folder of the start script
 * @param libraries folders of libraries, likewise, in the order in which they are looked through
 * @param namesPrograms whether the loader can tell a program by which name it was called (glibc: since 2.33)
 */
public record Relocation(List<String> folders, List<String> libraries, boolean namesPrograms) {

    public Relocation {
        folders = List.copyOf(folders);
        libraries = List.copyOf(libraries);
    }

    void write(ScriptText script) {
        if (folders.isEmpty()) {
            return;
        }
        script.snippet(Snippet.RELOCATE).blank();
        script.line("harthon_argv0=" + (namesPrograms ? "--argv0" : "''")).line("harthon_libraries=''");
        libraries.forEach(folder -> script.line(
                "harthon_libraries=$harthon_libraries:$" + TaskValues.ROOT + "/" + ShellQuote.word(folder)));
        folders.forEach(folder -> script.line("relocate " + ShellQuote.word(folder)));
    }
}
