package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
import java.util.OptionalInt;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Theme;

/** The writing of equations in the window. */
final class Equations {
    private static final double POINTS = 15;
    /** The projected em as a share of the window's height: digits are 20 pixels of 1050 high. */
    private static final double PROJECTED_SHARE = 31.25 / 1050;

    private Equations() {}

    /** The size of equations on a component, pixels of an em; for a projector it grows with the window. */
    static double size(Component on) {
        if (!Theme.now().isProjector()) {
            return Theme.px(POINTS);
        }
        Component root = on;
        for (Container up = on.getParent(); up != null; up = up.getParent()) {
            root = up;
        }
        return Math.max(Theme.px(POINTS), root.getHeight() * PROJECTED_SHARE);
    }

    /** A writer for a snapshot: in the theme's colours; large matrices show their corners and the selected entry only. */
    static LatexWriter writer(Snapshot now, int rows) {
        int code = now.network().codeLayer();
        int last = now.network().depth();
        return new LatexWriter(now.names(), figures(now).lower(rows), quantity -> {
            Role role = Role.of(quantity, code, last);
            return role == Role.TEXT
                    ? OptionalInt.empty()
                    : OptionalInt.of(Theme.now().palette().of(role));
        });
    }

    /** Four digits; six rows and columns, or in networks with wider layers three, as three matrices share a line. */
    static Figures figures(Snapshot now) {
        int widest = now.network().sizes().stream().mapToInt(size -> size).max().orElse(1);
        Figures figures =
                widest <= Figures.DEFAULT.columns() ? Figures.DEFAULT : new Figures(Figures.DEFAULT.digits(), 3);
        return NumberActions.selected(now)
                .filter(cell -> cell.quantity() instanceof OfParameter)
                .map(figures::keeping)
                .orElse(figures);
    }
}
