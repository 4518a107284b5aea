package dev.harthon.image.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stand-ins in rendered text for values that only the task knows. A mark is {@code @NONCE:NUMBER:FORM@}; the nonce is a
 * digest of all the texts that go into the rendering, so none of them can hold it.
 */
public final class Marks {

    /** How a value is written at the place of its mark. */
    public enum Form {
        /** As it is. */
        PLAIN('p'),
        /** As between the quotes of a JSON string; TOML and YAML read it too. */
        ESCAPED('e'),
        /** Without double quotes, as Habitat's text helpers leave them out. */
        UNQUOTED('u');

        private final char letter;

        Form(char letter) {
            this.letter = letter;
        }

        /** The letter in the mark. */
        public char letter() {
            return letter;
        }
    }

    private static final int NONCE_LENGTH = 32;

    private final String nonce;
    private final Pattern pattern;
    private final List<Slot> slots = new ArrayList<>();

    private Marks(String nonce) {
        this.nonce = nonce;
        this.pattern = Pattern.compile("@" + nonce + ":(\\d+):[peu]@");
    }

    /** @param texts everything that goes into the rendering, in an order that is always the same */
    public static Marks seeded(Collection<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return new Marks(HexFormat.of().formatHex(digest.digest()).substring(0, NONCE_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String nonce() {
        return nonce;
    }

    /** The mark of a slot; the same slot has one number. */
    public String mark(Slot slot) {
        int number = slots.indexOf(slot);
        if (number < 0) {
            number = slots.size();
            slots.add(slot);
        }
        return write(number, Form.PLAIN);
    }

    /** Whether the text holds a mark. */
    public boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** The slot of the first mark in the text. */
    public Optional<Slot> firstIn(String text) {
        return pattern.matcher(text).results().findFirst().map(mark -> slots.get(Integer.parseInt(mark.group(1))));
    }

    /** The slot, if the text is one mark and nothing else. */
    public Optional<Slot> only(String text) {
        Matcher mark = pattern.matcher(text);
        return mark.matches() ? Optional.of(slots.get(Integer.parseInt(mark.group(1)))) : Optional.empty();
    }

    /** The text with all its marks in a form. */
    public String as(Form form, String text) {
        return replace(text, number -> write(number, form));
    }

    /** The text with the user's notation in place of marks: for people. */
    public String reveal(String text) {
        return replace(text, number -> slots.get(number).value().toString());
    }

    /** The numbers of the slots whose marks are in the texts, in order. */
    public List<Integer> usedIn(Collection<String> texts) {
        TreeSet<Integer> numbers = new TreeSet<>();
        texts.forEach(text -> pattern.matcher(text).results().forEach(m -> numbers.add(Integer.parseInt(m.group(1)))));
        return List.copyOf(numbers);
    }

    public Slot slot(int number) {
        return slots.get(number);
    }

    private String write(int number, Form form) {
        return "@" + nonce + ":" + number + ":" + form.letter() + "@";
    }

    private String replace(String text, Function<Integer, String> replacement) {
        return pattern.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(replacement.apply(Integer.parseInt(m.group(1)))));
    }
}
