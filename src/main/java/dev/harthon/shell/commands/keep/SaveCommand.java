package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.script.SessionWriter;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.PrivateFiles;
import dev.harthon.workbench.SessionStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code save [NAME|FILE]}: the smallest script that makes the session again. */
public final class SaveCommand extends HarthonCommand {

    private final Desk desk;
    private final SessionStore store;
    private final String version;
    private final Parameter<String> where;

    public SaveCommand(Desk desk, SessionStore store, String version) {
        this(
                desk,
                store,
                version,
                Parameter.optional("where", "a name, or a file that ends in .harthon")
                        .completing(Completions.together(
                                Completions.under("sessions", Completions.of(store::names)),
                                Completions.files(".harthon"))));
    }

    private SaveCommand(Desk desk, SessionStore store, String version, Parameter<String> where) {
        super(spec("save")
                .group(Group.KEEP)
                .purpose("Keep the session as the smallest script that makes it again")
                .detail("Always the same bytes for the same session, and no secrets: they are saved as where they come "
                        + "from. A name is kept for you; a file is yours, and 'replay' plays it.")
                .parameter(where)
                .confirmed()
                .example("save web", "under a name: harthon --session web opens it")
                .example("save ./web.harthon", "in a file")
                .seeAlso("sessions", "replay", "changes"));
        this.desk = desk;
        this.store = store;
        this.version = version;
        this.where = where;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String place = in.find(where).or(() -> Optional.of(desk.name()).filter(name -> !name.isEmpty())).orElseThrow(
                () -> new UsageFault("save under which name?", "the session has none yet", "write save NAME or save FILE.harthon"));
        String script = SessionWriter.text(desk.session(), version);
        if (place.contains("/") || place.endsWith(".harthon")) {
            Path file = desk.places().expand(place);
            if (Files.exists(file)) {
                in.confirm("overwrite " + file);
            }
            PrivateFiles.write(file, script);
            desk.saved(desk.name());
            in.out().done("saved in " + file);
        } else {
            if (store.find(place).isPresent() && !place.equals(desk.name())) {
                in.confirm("overwrite session " + place);
            }
            store.put(place, script);
            desk.saved(place);
            in.out().done("saved as " + place);
        }
        return ExitCode.OK;
    }
}
