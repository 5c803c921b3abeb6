package org.backstep.window.plots;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.matrix.Matrix;
import org.backstep.network.DecoderOutput;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** What the decoder makes of a code, in numbers: for each output unit x̂, the slope of its σ, and how fast x̂ changes with z. */
final class CodeNumbers extends JPanel {
    /** More units would not fit beside a chart; the plane shows two. */
    private static final int MOST = 6;

    CodeNumbers() {
        super(new MigLayout("insets 4lp 6lp 4lp 0, gapx 12lp, gapy 3lp, wrap 4", "[][right][right][right]"));
        setName("code numbers");
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        getAccessibleContext().setAccessibleName("The decoder at the chosen code");
    }

    /**
     * Shows a point of the decoder.
     *
     * @param whose what the code is: "z of sample 137"
     * @param point null if it cannot be seen yet
     * @param slopes whether the slopes may be seen
     * @param units how many output units there are
     */
    void show(String whose, double code, @Nullable DecoderOutput point, boolean slopes, int units) {
        removeAll();
        caption(whose, "span 4, growx");
        heading("z", Role.CODE);
        number(code, "z", Role.CODE, "span 3, align left");
        heading("", Role.TEXT);
        heading("x̂", Role.OUTPUT);
        heading("σ′(x̂_pre)", Role.TEXT);
        heading("dx̂/dz", Role.TEXT);
        int shown = Math.min(MOST, units);
        for (int i = 0; i < shown; i++) {
            String unit = String.valueOf(i + 1);
            heading(unit, Role.TEXT);
            number(entry(point, DecoderOutput::output, i), "x̂ of unit " + unit, Role.OUTPUT, "");
            DecoderOutput steep = slopes ? point : null;
            number(entry(steep, DecoderOutput::slopes, i), "slope of sigma of unit " + unit, Role.TEXT, "");
            String derivative = "derivative of x̂ of unit " + unit + " with respect to z";
            number(entry(steep, DecoderOutput::derivative, i), derivative, Role.TEXT, "");
        }
        if (units > shown) {
            caption("and " + (units - shown) + " more units", "span 4");
        }
        revalidate();
        repaint();
    }

    private static double entry(@Nullable DecoderOutput point, Function<DecoderOutput, Matrix> column, int row) {
        return point == null ? Double.NaN : column.apply(point).get(row, 0);
    }

    private void caption(String text, String where) {
        JLabel label = new JLabel(text);
        label.setFont(Theme.words(12, Font.BOLD));
        label.setForeground(Theme.now().colour(Role.TEXT));
        label.setName("whose code");
        add(label, where);
    }

    private void heading(String text, Role role) {
        JLabel label = new JLabel(text);
        label.setFont(Theme.words(12, Font.PLAIN));
        label.setForeground(
                role == Role.TEXT ? Theme.now().faint() : Theme.now().colour(role));
        add(label);
    }

    /** NaN is what cannot be seen. */
    private void number(double value, String name, Role role, String where) {
        boolean known = !Double.isNaN(value);
        JLabel label = new JLabel(known ? Numbers.significant(value, 4) : NumberCells.DASH);
        Color colour = Theme.now().colour(role);
        label.setFont(Theme.digits(12.5, Font.PLAIN));
        label.setForeground(colour);
        label.setName(name);
        label.setToolTipText(known ? name + " = " + Numbers.full(value) : "not computed yet");
        label.getAccessibleContext().setAccessibleName(name + " " + label.getText());
        add(label, where);
    }
}
