package dev.harthon.image.template;

import com.github.jknack.handlebars.Helper;

/** Refuses to answer questions about marks: what they stand for is not known yet. */
final class Guard {

    private final Marks marks;

    Guard(Marks marks) {
        this.marks = marks;
    }

    /** The helper, for arguments that are no marks. Lists and tables that hold some pass: their shape is known. */
    Helper<Object> shallow(Helper<Object> helper) {
        return (subject, options) -> {
            check(subject, options.helperName);
            for (Object parameter : options.params) {
                check(parameter, options.helperName);
            }
            return helper.apply(subject, options);
        };
    }

    /** The helper, for arguments that hold no mark at any depth. */
    Helper<Object> deep(Helper<Object> helper) {
        return (subject, options) -> {
            check(String.valueOf(subject), options.helperName);
            for (Object parameter : options.params) {
                check(String.valueOf(parameter), options.helperName);
            }
            return helper.apply(subject, options);
        };
    }

    private void check(Object value, String helper) {
        if (value instanceof CharSequence text) {
            marks.firstIn(text.toString()).ifPresent(slot -> {
                throw new Inspected(slot, helper);
            });
        }
    }
}
