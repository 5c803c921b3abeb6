package org.backstep.window;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Equations as pictures that are drawn anew at every scale; the last few hundred are kept. */
final class Equations {
    private static final int KEPT = 400;

    private record Key(String latex, float size, Color colour) {}

    private final Map<Key, TeXIcon> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TeXIcon> eldest) {
            return size() > KEPT;
        }
    };

    /** How equations are written for a snapshot: in the theme's colours, of large matrices the corners only. */
    static LatexWriter writer(Snapshot now, Theme theme) {
        int code = now.network().codeLayer();
        int last = now.network().depth();
        return new LatexWriter(now.names(), figures(now), quantity -> {
            Role role = Theme.roleOf(quantity, code, last);
            return role == Role.TEXT
                    ? OptionalInt.empty()
                    : OptionalInt.of(theme.palette().of(role));
        });
    }

    /** Four digits; six rows and columns, or in networks with wider layers three, as three matrices share a line. */
    static Figures figures(Snapshot now) {
        int widest = now.network().sizes().stream().mapToInt(size -> size).max().orElse(1);
        return widest <= Figures.DEFAULT.entries() ? Figures.DEFAULT : new Figures(Figures.DEFAULT.digits(), 3);
    }

    /** An equation in a size (pixels of an em) and the colour of what has none of its own. */
    TeXIcon icon(String latex, float size, Color colour) {
        return known.computeIfAbsent(new Key(latex, size, colour), Equations::make);
    }

    /** JLaTeXMath loads its fonts when they are needed, into maps that two threads must not fill at once. */
    private static synchronized TeXIcon make(Key key) {
        TeXIcon icon = formula(key.latex()).createTeXIcon(TeXConstants.STYLE_TEXT, key.size());
        icon.setForeground(key.colour());
        return icon;
    }

    /** What the library does not understand is shown as plain text. */
    private static TeXFormula formula(String latex) {
        try {
            return new TeXFormula(latex);
        } catch (ParseException e) {
            return new TeXFormula("\\text{" + latex.replaceAll("[\\\\{}_^$&#%]", " ") + "}");
        }
    }
}
