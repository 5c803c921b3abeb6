package org.backstep.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backstep.data.Labels;
import org.backstep.notation.Palette;

/**
 * How the samples of some data look in a plot. A class has a colour and a shape, a sample that is held out is open. As many
 * classes as there are shapes differ not in colour alone.
 */
public final class SampleLook {
    /** Those of x̂ and of lines are not among them. */
    private static final Palette.Role[] ROLES = {
        Palette.Role.INPUT, Palette.Role.PARAMETER, Palette.Role.CODE, Palette.Role.DELTA, Palette.Role.TEXT
    };

    /** A legend with more hides the plot. */
    private static final int MOST_IN_LEGEND = 10;

    private final ChartStyle style;
    private final boolean[] open;
    private final int[] classOf;
    private final List<String> classes;

    public SampleLook(SampleMarks marks, int samples, ChartStyle style) {
        this.style = style;
        open = new boolean[samples];
        marks.heldOut().forEach(sample -> open[sample] = true);
        classOf = new int[samples];
        classes = marks.labels().map(Labels::classes).orElse(List.of());
        Map<String, Integer> numbers = new HashMap<>();
        classes.forEach(label -> numbers.put(label, numbers.size()));
        // a sample without a label looks like one of the class after the last
        marks.labels().ifPresent(labels -> {
            for (int k = 0; k < samples; k++) {
                classOf[k] = numbers.getOrDefault(labels.values().get(k), classes.size());
            }
        });
    }

    /** Whether the samples have classes. */
    public boolean hasClasses() {
        return !classes.isEmpty();
    }

    /** Dots in some colours with the signs of the samples. */
    public Dots dots(double diameter, Color... colours) {
        return new Dots(diameter, colours).signed(sample -> sign(classOf[sample], open[sample]));
    }

    /** Translucent dots in the colours of the classes or, without classes, in that of a role. */
    public Dots classes(double diameter, Palette.Role role, double opacity) {
        if (classes.isEmpty()) {
            return dots(diameter, style.translucent(role, opacity));
        }
        Color[] colours = new Color[ROLES.length];
        for (int k = 0; k < colours.length; k++) {
            colours[k] = style.translucent(ROLES[k], opacity);
        }
        return dots(diameter, colours).coloured(sample -> classOf[sample] % ROLES.length);
    }

    private static Sign sign(int number, boolean isOpen) {
        return new Sign(number % Sign.SHAPES, isOpen);
    }

    /** What the signs mean, the colours too if they are those of classes; empty if all are the same. */
    public List<Note> legend(boolean coloured) {
        List<Note> notes = new ArrayList<>();
        Color text = style.colour(Palette.Role.TEXT);
        int shown = Math.min(MOST_IN_LEGEND, classes.size());
        for (int k = 0; k < shown; k++) {
            Color colour = coloured ? style.colour(ROLES[k % ROLES.length]) : text;
            notes.add(new Note(Note.Mark.DOT, colour, Legend.name(classes.get(k)), sign(k, false)));
        }
        if (classes.size() > shown) {
            notes.add(Note.plain(Lettering.text("and " + (classes.size() - shown) + " more")));
        }
        for (boolean one : open) {
            if (one) {
                notes.add(new Note(Note.Mark.DOT, text, Lettering.text("held out"), Sign.RING));
                break;
            }
        }
        return notes;
    }
}
