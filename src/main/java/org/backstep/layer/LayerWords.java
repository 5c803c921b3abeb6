package org.backstep.layer;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;

/** The words of one layer in a network's text, read from left to right. Errors say the place in the text. */
public final class LayerWords {
    private static final int LONGEST_SHOWN = 30;

    private final String text;
    private final int end;
    private int at;

    /**
     * The words of a part of a text.
     *
     * @param from the place of the first, from 0
     * @param end the place behind the last
     */
    public LayerWords(String text, int from, int end) {
        this.text = text;
        this.end = end;
        at = from;
    }

    /** The place of what comes next, from 0. */
    public int place() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public boolean atEnd() {
        return place() == end;
    }

    private String next() {
        int to = place();
        while (to < end && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(at, to);
    }

    /** The next word. */
    public String word(String expected) {
        String word = next();
        if (word.isEmpty()) {
            throw expected(expected);
        }
        at += word.length();
        return word;
    }

    /** Passes a word if it comes next. */
    public boolean accept(String word) {
        boolean there = next().equals(word);
        at += there ? word.length() : 0;
        return there;
    }

    public Shape shape(String expected) {
        String word = next();
        int place = at;
        try {
            Shape shape = Shape.read(word).orElseThrow(() -> expected(expected));
            at += word.length();
            return shape;
        } catch (UserError refused) {
            throw refused.at(place);
        }
    }

    /** A whole number from a least one on. */
    public int number(String expected, int least) {
        String word = next();
        if (!word.matches("\\d{1,7}") || Integer.parseInt(word) < least) {
            throw expected(expected + ", a whole number from " + least + " on");
        }
        at += word.length();
        return Integer.parseInt(word);
    }

    /** An activation; the sigmoid if none is named. */
    public Activation activation() {
        if (atEnd()) {
            return Activation.ALL.get(0);
        }
        List<String> names = Activation.ALL.stream().map(Activation::name).toList();
        String word = next();
        if (!names.contains(word)) {
            throw expected("an activation (" + String.join(", ", names) + ")", word, names);
        }
        at += word.length();
        return Activation.named(word);
    }

    /** Nothing may follow. */
    public void requireEnd() {
        if (!atEnd()) {
            throw expected("a comma or the end");
        }
    }

    /** An error saying what should stand here instead of what does. */
    public UserError expected(String what) {
        return expected(what, next(), List.of());
    }

    private UserError expected(String what, String found, List<String> known) {
        String shown = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found;
        return new UserError("expected " + what + ", found "
                        + (found.isEmpty() ? (at == text.length() ? "the end" : "a comma") : '"' + shown + '"')
                        + Nearest.hint(found, known))
                .at(place());
    }
}
