package dev.harthon.image.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.EachHelper;
import com.github.jknack.handlebars.helper.LookupHelper;
import com.github.jknack.handlebars.helper.WithHelper;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The helpers that Habitat adds to its engine (habitat: components/common/src/templating/helpers). */
final class HabitatHelpers {

    /** Helpers of the Java engine that Habitat's has not: such names are values, if anything. */
    private static final List<String> UNKNOWN =
            List.of("block", "partial", "embedded", "precompile", "i18n", "i18nJs");

    private final Marks marks;
    private final List<PackageIdent> dependencies;
    private final Function<PackageIdent, String> path;

    HabitatHelpers(Marks marks, List<PackageIdent> dependencies, Function<PackageIdent, String> path) {
        this.marks = marks;
        this.dependencies = dependencies;
        this.path = path;
    }

    void register(Handlebars handlebars, Guard guard) {
        handlebars.registerHelper("each", guard.shallow(EachHelper.INSTANCE::apply));
        handlebars.registerHelper("with", guard.shallow(WithHelper.INSTANCE::apply));
        handlebars.registerHelper("lookup", guard.shallow(LookupHelper.INSTANCE::apply));
        handlebars.registerHelper("log", (subject, options) -> "");
        UNKNOWN.forEach(name -> handlebars.registerHelper(name, (subject, options) -> options.context.get(name)));
        handlebars.registerHelper("eachAlive", guard.shallow(
                (members, options) -> EachHelper.INSTANCE.apply(alive(members), options)));
        handlebars.registerHelper("pkgPathFor", guard.shallow((spec, options) -> pathFor(String.valueOf(spec))));
        handlebars.registerHelper("strConcat", (first, options) ->
                arguments(first, options).map(this::unquoted).collect(Collectors.joining()));
        handlebars.registerHelper("strJoin", (list, options) -> join(list, unquoted(options.param(0, ""))));
        handlebars.registerHelper("strReplace", guard.deep((text, options) ->
                text(text).replace(text(options.param(0, "")), text(options.param(1, "")))));
        handlebars.registerHelper("toUppercase", guard.deep((text, options) -> text(text).toUpperCase(Locale.ROOT)));
        handlebars.registerHelper("toLowercase", guard.deep((text, options) -> text(text).toLowerCase(Locale.ROOT)));
        handlebars.registerHelper("toJson", (value, options) -> new JsonText(marks).pretty(value));
        handlebars.registerHelper("toToml", (value, options) -> new TomlText(marks).write(value));
        handlebars.registerHelper("toYaml", (value, options) -> new YamlText(marks).write(value));
    }

    private String pathFor(String spec) {
        PackageSpec wanted = PackageSpec.parse(spec);
        return dependencies.stream().filter(wanted::matches).findFirst().map(path).orElse("");
    }

    private String join(@Nullable Object list, String separator) {
        return list instanceof List<?> items
                ? items.stream().map(this::unquoted).collect(Collectors.joining(separator))
                : "";
    }

    private static Stream<Object> arguments(@Nullable Object first, Options options) {
        return Stream.concat(Stream.ofNullable(first), Arrays.stream(options.params));
    }

    /** Habitat's text helpers drop double quotes, and print no tables. */
    private String unquoted(@Nullable Object value) {
        return value instanceof Map
                ? ""
                : marks.as(Marks.Form.UNQUOTED, text(value).replace("\"", ""));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Tree.text(value);
    }

    private static List<Object> alive(@Nullable Object members) {
        List<Object> alive = new ArrayList<>();
        if (members instanceof List<?> list) {
            list.stream()
                    .filter(member -> member instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("alive")))
                    .forEach(alive::add);
        }
        return alive;
    }
}
