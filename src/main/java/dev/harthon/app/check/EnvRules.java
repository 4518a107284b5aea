package dev.harthon.app.check;

import static dev.harthon.app.check.Rule.when;

import dev.harthon.app.EnvValue;
import dev.harthon.app.check.Rule.Detail;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Variables and labels. */
final class EnvRules {

    private static final Pattern MARATHONS = Pattern.compile("HOST|PORTS?|PORT\\d+|MESOS_.*|MARATHON_APP_.*");
    private static final int LONGEST_LABEL_KEY = 493;
    private static final int LONGEST_LABEL = 512;

    static final List<Rule> ALL = List.of(
            Rule.warning("HM080", "variables of Marathon stay as they are",
                    "A variable of the application wins over the one that Marathon sets, such as the port's number.",
                    subject -> names(subject, name -> MARATHONS.matcher(name).matches())
                            .map(name -> Detail.of("env " + name + " hides what Marathon puts there", "env",
                                    "env unset " + name))),
            Rule.warning("HM081", "the configuration has one source",
                    "Mapped values are put together in the variable of the package, which hides one that env sets.",
                    EnvRules::hidden),
            Rule.error("HM082", "every secret has a value",
                    "A secret is only kept by reference: what it refers to must be there when it is deployed.",
                    subject -> secrets(subject)
                            .filter(entry -> ((EnvValue.Secret) entry.getValue()).value().isEmpty())
                            .map(entry -> Detail.of("the secret " + entry.getKey() + " (" + ((EnvValue.Secret)
                                    entry.getValue()).reference() + ") has no value", "env",
                                    "provide it, or env unset " + entry.getKey()))),
            Rule.warning("HM083", "secrets are known to whoever reads the application",
                    "Marathon shows the environment of an application to everyone who may read it.",
                    subject -> secrets(subject).limit(1).map(entry -> Detail.of(
                            "who may read the application in Marathon reads " + entry.getKey() + " too", "env",
                            "restrict who may read it"))),
            Rule.warning("HM084", "labels are short enough to reach the task",
                    "Marathon leaves longer ones out of the task's environment.",
                    subject -> subject.app().labels().entrySet().stream()
                            .filter(label -> label.getKey().length() >= LONGEST_LABEL_KEY
                                    || label.getValue().length() >= LONGEST_LABEL)
                            .map(label -> Detail.of("the label " + cut(label.getKey()) + " is too long for the task's"
                                    + " environment", "label", "shorten it below 512 characters"))));

    private EnvRules() {}

    private static Stream<String> names(Subject subject, Predicate<String> which) {
        return subject.app().env().keySet().stream().filter(which);
    }

    private static Stream<Map.Entry<String, EnvValue>> secrets(Subject subject) {
        return subject.app().env().entrySet().stream().filter(entry -> entry.getValue() instanceof EnvValue.Secret);
    }

    private static Stream<Detail> hidden(Subject subject) {
        String variable = subject.service().ident().configVariable();
        return when(!subject.mappings().isEmpty() && subject.app().env().containsKey(variable), Detail.of(
                "env " + variable + " is replaced by the mapped values", "env", "env unset " + variable));
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
