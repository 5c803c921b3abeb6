package org.backstep.window.computation;

import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.WorkedLine;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.typeset.Typesetter;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** A phase in one line: its results, or the first equation of one that is ahead. */
final class FoldedResults extends JLabel {
    /** The size as a share of the equations': so the digits are as high. */
    private static final double SHARE = 0.88;

    private static final Figures FEW = new Figures(Figures.DEFAULT.digits(), 3);

    private final Typesetter typesetter;

    FoldedResults(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    private static Font font(double size) {
        return Theme.digits(1, Font.PLAIN).deriveFont((float) (size * SHARE));
    }

    /** The height of a line of results. */
    int lineHeight(double size) {
        return getFontMetrics(font(size)).getHeight();
    }

    /**
     * Shows the results.
     *
     * @param values the selected sample's; null for a phase that is ahead
     * @param size of the equations, pixels of an em
     */
    void show(Snapshot now, List<Equation> lines, @Nullable SampleValues values, double size) {
        setFont(font(size));
        Equation first = lines.get(0);
        if (values == null) {
            setText("");
            setIcon(typesetter.icon(
                    new LatexWriter(now.names()).write(first).replace("dfrac", "tfrac"), // as high as the line
                    (float) size,
                    Theme.now().faint()));
            return;
        }
        setIcon(null);
        PlainWriter plain = new PlainWriter(now.names(), FEW);
        setText(lines.stream().map(line -> result(line, values, now, plain)).collect(Collectors.joining("   ")));
        setForeground(Theme.now()
                .colour(first.left(), now.network().codeLayer(), now.network().depth()));
    }

    private static String result(Equation line, SampleValues values, Snapshot now, PlainWriter plain) {
        Term result = WorkedLine.of(line, values).result();
        return now.names().nameOf(line.left()).plain() + " = " + plain.write(result);
    }
}
