package dev.harthon.image.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Formatter;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.NullTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.StringTemplateSource;
import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.PreflightFault;
import dev.harthon.habitat.PackageIdent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Renders a package's templates: nothing is escaped, what is missing is empty, partials do not exist. */
public final class Templates {

    private final Handlebars handlebars;
    private final Map<String, Object> context;

    /**
     * @param context what templates see: {@code cfg}, {@code pkg}, {@code sys}, {@code svc}, {@code bind}
     * @param dependencies where {@code pkgPathFor} looks
     * @param path where a package lies when the service runs
     */
    public Templates(
            Map<String, Object> context,
            Marks marks,
            List<PackageIdent> dependencies,
            Function<PackageIdent, String> path) {
        this.context = context;
        this.handlebars = new Handlebars(new NoPartials())
                .with(EscapingStrategy.NOOP)
                .with(NullTemplateCache.INSTANCE)
                .with(Templates::print)
                .prettyPrint(true);
        Guard guard = new Guard(marks);
        ComparisonHelpers.register(handlebars, guard);
        new HabitatHelpers(marks, dependencies, path).register(handlebars, guard);
    }

    /**
     * Renders one template.
     *
     * @param name the template's path in the package, for messages
     * @throws PackageFault if it is no template of Habitat's
     * @throws PreflightFault if it inspects a value that only the task knows
     */
    public String render(String name, String template) {
        try {
            Context model = Context.newBuilder(context).resolver(MapValueResolver.INSTANCE).build();
            return compile(name, template).apply(model);
        } catch (HandlebarsException e) {
            throw fault(name, e);
        } catch (StackOverflowError e) {
            throw new PackageFault(name + " is not a template that can be rendered", "it is nested too deeply", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dotted names that the template mentions, helpers' names among them. */
    public List<String> references(String name, String template) {
        try {
            Template compiled = compile(name, template);
            return Stream.concat(
                            compiled.collect(TagType.values()).stream(),
                            compiled.collectReferenceParameters().stream())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (HandlebarsException e) {
            throw fault(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template compile(String name, String template) throws IOException {
        return handlebars.compile(new StringTemplateSource(name, IndexSyntax.modern(template)));
    }

    private static Object print(Object value, Formatter.Chain next) {
        return value instanceof Map ? "[object]" : Tree.text(value);
    }

    private static Fault fault(String name, HandlebarsException e) {
        String place = e.getError() == null ? name : name + " line " + e.getError().line;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Inspected inspected) {
                return new PreflightFault(
                        place + " cannot be rendered before the task runs",
                        inspected.helper() + " inspects " + inspected.slot().label() + ", which is "
                                + inspected.slot().value() + " and known only to the task",
                        "map " + inspected.slot().label() + " to a literal value, or set runner supervisor");
            }
        }
        String reason = e.getError() == null ? String.valueOf(e.getMessage()) : e.getError().reason;
        return new PackageFault(place + " is not a template that can be rendered", reason, "repair the package", e);
    }
}
