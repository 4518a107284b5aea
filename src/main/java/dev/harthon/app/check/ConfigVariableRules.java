package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.EnvValue;
import dev.harthon.app.check.Rule.Detail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The variable {@code HAB_NAME} that a user sets by hand. The Supervisor reads it as TOML, then as JSON
 * (habitat: components/common/src/templating/config.rs).
 */
final class ConfigVariableRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final List<Rule> ALL = List.of(
            Rule.error("HM085", "the configuration's variable can be read",
                    "A Supervisor that cannot read it leaves the service out, and the task runs on with nothing in it.",
                    subject -> when(
                            subject.launch().supervisor() && literal(subject).filter(text -> !readable(text)).isPresent(),
                            Detail.of(
                                    "env " + name(subject) + " is neither TOML nor a JSON object",
                                    "env",
                                    "write for example '{\"key\":1}', or use env map KEY VALUE"))),
            Rule.warning("HM086", "the configuration's variable is read",
                    "Without a Supervisor, hooks and templates are rendered when the image is built.",
                    subject -> when(!subject.launch().supervisor() && subject.app().env().containsKey(name(subject)),
                            Detail.of(
                                    "nobody reads env " + name(subject) + " with runner direct",
                                    "env",
                                    "use env map KEY VALUE, or set runner supervisor"))));

    private ConfigVariableRules() {}

    private static String name(Subject subject) {
        return subject.service().ident().configVariable();
    }

    private static Optional<String> literal(Subject subject) {
        return Stream.ofNullable(subject.app().env().get(name(subject)))
                .filter(EnvValue.Literal.class::isInstance)
                .map(value -> ((EnvValue.Literal) value).text())
                .findFirst();
    }

    private static boolean readable(String text) {
        return !Toml.parse(text).hasErrors() || isJsonObject(text);
    }

    private static boolean isJsonObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
