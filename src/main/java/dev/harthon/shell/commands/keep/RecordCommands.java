package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;
import dev.harthon.workbench.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code record start FILE} and {@code record stop}: everything that is typed, as a script. */
public final class RecordCommands {

    private static final Parameter<Path> FILE =
            Parameter.required("file", "the script to write").of(ValueType.path(".harthon"));

    private RecordCommands() {}

    /** @param single whether the process ends after one command, so that there is nothing to record */
    public static List<HarthonCommand> all(Recorder recorder, Places places, boolean single) {
        return List.of(new Start(recorder, places, single), new Stop(recorder));
    }

    private static final class Start extends HarthonCommand {

        private final Recorder recorder;
        private final Places places;
        private final boolean single;

        Start(Recorder recorder, Places places, boolean single) {
            super(spec("record start")
                    .group(Group.KEEP)
                    .purpose("Write every command from now on into a script")
                    .detail("As they were given; those that failed as comments. In place of a secret stands a "
                            + "variable, which 'replay' takes from --var or the environment. 'save' writes what came "
                            + "out of the commands instead.")
                    .parameter(FILE)
                    .confirmed()
                    .example("record start today.harthon", "until record stop, or the end of the shell")
                    .example("record start ./demo.harthon --yes", "in place of the file that is there")
                    .seeAlso("record stop", "replay", "save"));
            this.recorder = recorder;
            this.places = places;
            this.single = single;
        }

        @Override
        protected ExitCode run(Invocation in) {
            if (single) {
                throw new UsageFault(
                        "there is nothing to record in a single call", "it ends with this command",
                        "record in the shell; --session NAME keeps what single calls did");
            }
            Path file = places.expand(in.value(FILE));
            if (Files.exists(file)) {
                in.confirm("overwrite " + file);
            }
            recorder.start(file);
            in.out().done("recording in " + file);
            return ExitCode.OK;
        }
    }

    private static final class Stop extends HarthonCommand {

        private final Recorder recorder;

        Stop(Recorder recorder) {
            super(spec("record stop")
                    .group(Group.KEEP)
                    .purpose("End the recording")
                    .example("record stop", "the file is whole at any time")
                    .example("record stop --help", "this text")
                    .seeAlso("record start", "replay"));
            this.recorder = recorder;
        }

        @Override
        protected ExitCode run(Invocation in) {
            in.out().done("recorded in " + recorder.stop());
            return ExitCode.OK;
        }
    }
}
