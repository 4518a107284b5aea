package dev.harthon.image.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Conditions as Habitat's engine has them, the Rust crate handlebars. */
final class ComparisonHelpers {

    private ComparisonHelpers() {}

    static void register(Handlebars handlebars, Guard guard) {
        handlebars.registerHelper("if", guard.shallow((value, options) -> branch(truthy(value), options)));
        handlebars.registerHelper("unless", guard.shallow((value, options) -> branch(!truthy(value), options)));
        handlebars.registerHelper("eq", guard.deep((a, options) -> equal(a, options.param(0, null))));
        handlebars.registerHelper("ne", guard.deep((a, options) -> !equal(a, options.param(0, null))));
        handlebars.registerHelper("gt", guard.deep((a, options) -> compare(a, options, order -> order > 0)));
        handlebars.registerHelper("gte", guard.deep((a, options) -> compare(a, options, order -> order >= 0)));
        handlebars.registerHelper("lt", guard.deep((a, options) -> compare(a, options, order -> order < 0)));
        handlebars.registerHelper("lte", guard.deep((a, options) -> compare(a, options, order -> order <= 0)));
        handlebars.registerHelper("and", guard.shallow((a, options) -> truthy(a) && truthy(options.param(0, null))));
        handlebars.registerHelper("or", guard.shallow((a, options) -> truthy(a) || truthy(options.param(0, null))));
        handlebars.registerHelper("not", guard.shallow((a, options) -> !truthy(a)));
        handlebars.registerHelper("len", guard.shallow((a, options) -> length(a)));
    }

    private static CharSequence branch(boolean condition, Options options) throws IOException {
        return condition ? options.fn() : options.inverse();
    }

    private static boolean truthy(@Nullable Object value) {
        if (value instanceof Boolean condition) {
            return condition;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return value != null && (!isSized(value) || length(value) > 0);
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        boolean integers = isInteger(a) && isInteger(b);
        return integers ? ((Number) a).longValue() == ((Number) b).longValue() : Objects.equals(plain(a), plain(b));
    }

    private static boolean compare(@Nullable Object a, Options options, IntPredicate wanted) {
        Object b = options.param(0, null);
        if (a instanceof Number x && b instanceof Number y) {
            return wanted.test(isInteger(a) && isInteger(b)
                    ? Long.compare(x.longValue(), y.longValue())
                    : Double.compare(x.doubleValue(), y.doubleValue()));
        }
        return a instanceof CharSequence && b instanceof CharSequence
                && wanted.test(a.toString().compareTo(b.toString()));
    }

    private static int length(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof CharSequence text ? text.length() : 0;
    }

    private static boolean isSized(Object value) {
        return value instanceof Collection || value instanceof Map || value instanceof CharSequence;
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof CharSequence ? value.toString() : value;
    }
}
