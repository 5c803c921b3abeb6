package org.backstep.typeset;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.backstep.data.TemporaryFolder;
import org.scilab.forge.jlatexmath.FontInfo;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Makes pictures of equations, sharp at every scale; the last few hundred are kept. */
public final class Typesetter {
    private static final int KEPT = 400;
    /** JLaTeXMath's margins at the left and right of a picture, in em. */
    public static final double MARGINS = 0.36;
    /** How often a formula is broken anew where it turns out wider than it was measured. */
    private static final int TRIES = 6;
    /** How many fonts JLaTeXMath has. */
    private static final int FONTS = 35;

    private record Key(String latex, float size, Color colour, boolean display) {}

    private final Map<Key, TeXIcon> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TeXIcon> eldest) {
            return size() > KEPT;
        }
    };

    private final FormulaWidths widths = new FormulaWidths();
    private int made;

    private static boolean fontsLoaded;

    /** An equation within a line, in a size (pixels of an em) and a colour for uncoloured parts. */
    public TeXIcon icon(String latex, float size, Color colour) {
        return known.computeIfAbsent(new Key(latex, size, colour, false), this::counted);
    }

    /** An equation on a line of its own: its sums and fractions are larger. */
    public TeXIcon display(String latex, float size, Color colour) {
        return known.computeIfAbsent(new Key(latex, size, colour, true), this::counted);
    }

    /** A formula in lines, and the width in em to which it was broken. */
    public record Broken(TeXIcon icon, double width) {}

    /**
     * A formula that breaks into lines.
     *
     * @param lines the formula in lines of a width in em
     * @param width the width of the picture in pixels, which it is wider than only where the lines cannot be narrower
     */
    public Broken broken(DoubleFunction<String> lines, double width, float size, Color colour) {
        double broken = width / size - MARGINS;
        TeXIcon icon = icon(lines.apply(broken), size, colour);
        for (int k = 0; k < TRIES && icon.getIconWidth() > width; k++) {
            broken -= (1 << k) * (icon.getIconWidth() - width + 1) / size;
            icon = icon(lines.apply(broken), size, colour);
        }
        return new Broken(icon, broken);
    }

    /** The width of an equation within a line, in em, which is measured and not typeset. */
    public double width(String latex) {
        return widths.of(latex);
    }

    /** How many pictures have been made so far. */
    public int made() {
        return made;
    }

    private TeXIcon counted(Key key) {
        made++;
        return make(key);
    }

    /** An equation that is not kept; on any thread. */
    public static TeXIcon typeset(String latex, boolean display, float size, Color colour) {
        return make(new Key(latex, size, colour, display));
    }

    /** Why a formula of an author cannot be typeset: what is over its budget, or the library's error; empty if it can. */
    public static Optional<String> problem(String latex) {
        Optional<String> over = FormulaBudget.problem(latex);
        return over.isPresent() ? over : error(latex);
    }

    private static synchronized Optional<String> error(String latex) {
        loadFonts();
        try {
            new TeXFormula(Dialect.of(latex)).createTeXIcon(TeXConstants.STYLE_TEXT, 10);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(LibraryMessage.of(e));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("it cannot be typeset");
        }
    }

    /** JLaTeXMath keeps what it loads in maps that two threads must not fill at once. */
    private static synchronized TeXIcon make(Key key) {
        loadFonts();
        TeXIcon icon = formula(key.latex())
                .createTeXIcon(key.display() ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT, key.size());
        icon.setForeground(key.colour());
        return icon;
    }

    /**
     * Loads all fonts of JLaTeXMath, which would load each when it is needed: the folder for temporary files may be full by
     * then.
     */
    private static void loadFonts() {
        if (!fontsLoaded) {
            TemporaryFolder.require();
            Letters.prepare();
            new TeXFormula("x").createTeXIcon(TeXConstants.STYLE_TEXT, 10);
            for (int font = 0; font < FONTS; font++) {
                FontInfo.getFont(font);
            }
            fontsLoaded = true;
        }
    }

    /** A formula, or plain text if the library refuses it. */
    private static TeXFormula formula(String latex) {
        try {
            return new TeXFormula(Dialect.of(latex));
        } catch (ParseException | FormulaCount.Unreadable | StackOverflowError e) {
            // as plain text
        }
        return new TeXFormula("\\text{" + latex.replaceAll("[\\\\{}_^$&#%]", " ") + "}");
    }
}
