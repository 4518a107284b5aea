package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.DefaultCommandParser;
import org.springframework.shell.core.command.ExitStatus;

/** Our commands are Spring Shell's: its registry finds them, its parser feeds them. */
class SpringBridgeTest {

    private final CommandRegistry registry = new CommandRegistry(new HashSet<>(SampleCommands.all()));

    @Test
    void runsWhatSpringShellParsed() throws Exception {
        StringWriter written = new StringWriter();
        CommandContext context = new CommandContext(
                new DefaultCommandParser(registry).parse("deploy --timeout=90s"),
                registry,
                new PrintWriter(written),
                new InputReader() {});
        ExitStatus status = registry.getCommandByName("deploy").execute(context);
        assertThat(status.code()).isZero();
        assertThat(written.toString()).isEqualTo("PT1M30S false Optional.empty[]\n");
    }

    @Test
    void describesItsOptions() {
        List<CommandOption> options = registry.getCommandByName("deploy").getOptions();
        assertThat(options).extracting(CommandOption::longName).contains("help", "timeout", "force");
        CommandOption timeout = options.stream().filter(option -> option.shortName() == 't').findFirst().orElseThrow();
        assertThat(timeout.longName()).isEqualTo("timeout");
        assertThat(timeout.defaultValue()).isEqualTo("5m");
    }

    @Test
    void hasAPurposeAndAHelp() {
        assertThat(registry.getCommandByName("set").getDescription()).isEqualTo("Change a setting");
        assertThat(registry.getCommandByName("set").getGroup()).isEqualTo("Adjust");
        assertThat(registry.getCommandByName("set").getHelp()).contains("Usage: set <key> <value>");
    }
}
