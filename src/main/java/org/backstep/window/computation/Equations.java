package org.backstep.window.computation;

import java.util.OptionalInt;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Theme;

/** The writing of equations in the window. */
final class Equations {
    private Equations() {}

    /** A writer for a snapshot: in the theme's colours; large matrices show their corners only. */
    static LatexWriter writer(Snapshot now) {
        int code = now.network().codeLayer();
        int last = now.network().depth();
        return new LatexWriter(now.names(), figures(now), quantity -> {
            Role role = Role.of(quantity, code, last);
            return role == Role.TEXT
                    ? OptionalInt.empty()
                    : OptionalInt.of(Theme.now().palette().of(role));
        });
    }

    /** Four digits; six rows and columns, or in networks with wider layers three, as three matrices share a line. */
    static Figures figures(Snapshot now) {
        int widest = now.network().sizes().stream().mapToInt(size -> size).max().orElse(1);
        return widest <= Figures.DEFAULT.columns() ? Figures.DEFAULT : new Figures(Figures.DEFAULT.digits(), 3);
    }
}
