package dev.harthon.session.adopt;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A session on its way: it takes what it can, and notes what it cannot. */
final class Taking {

    private final SessionEdits edits;
    private final List<String> left = new ArrayList<>();
    private Session session;

    Taking(Session session, SessionEdits edits) {
        this.session = session;
        this.edits = edits;
    }

    Session session() {
        return session;
    }

    SessionEdits edits() {
        return edits;
    }

    /** @param what where it stood: {@code env DB_URL} */
    void take(String what, UnaryOperator<Session> change) {
        try {
            session = change.apply(session);
        } catch (UsageFault bad) {
            leave(what, bad.what() + bad.why().map(why -> ", " + why).orElse(""));
        }
    }

    /** Sets what differs from what the session has anyway. */
    <T> void set(Setting<T> setting, String text) {
        take(setting.name(), before -> {
            Optional<String> now = before.value(setting).map(setting::print);
            boolean same = now.equals(Optional.of(setting.canonical(text)));
            return same ? before : edits.set(before, setting.name(), text);
        });
    }

    void leave(String what, String why) {
        left.add(what + ": " + why);
    }

    Adopted done() {
        return new Adopted(session, left);
    }

    /** A number without needless zeros. */
    static String number(JsonNode node) {
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }
}
