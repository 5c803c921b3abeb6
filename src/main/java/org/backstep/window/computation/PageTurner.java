package org.backstep.window.computation;

import java.awt.Font;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Caption;

/** The page of a card's equations that is shown, with a button to each side. */
final class PageTurner extends JPanel {
    private final Caption pages = new Caption(11, Font.PLAIN, Role.TEXT);
    private int first;
    private int last;

    /**
     * Makes the buttons.
     *
     * @param card its number, for the names of the buttons
     * @param turn takes an equation, from 0, of the page to turn to
     */
    PageTurner(int card, IntConsumer turn) {
        super(new MigLayout("insets 0, gap 2lp"));
        setOpaque(false);
        JButton before = button("page before of phase " + card, "‹", "Equations before (Shift+Page Up)");
        JButton after = button("page after of phase " + card, "›", "Further equations (Shift+Page Down)");
        before.addActionListener(event -> turn.accept(first - 1));
        after.addActionListener(event -> turn.accept(last + 1));
        pages.setName("pages of phase " + card);
        add(before);
        add(pages);
        add(after);
    }

    private static JButton button(String id, String sign, String description) {
        JButton button = new JButton(sign);
        button.setName(id);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setToolTipText(description);
        button.getAccessibleContext().setAccessibleName(description);
        return button;
    }

    /** Says what is shown of a card's equations; invisible if that is all. */
    void show(PhaseEquations equations) {
        setVisible(!equations.isWhole());
        first = equations.first();
        last = equations.last();
        pages.setText((first + 1) + (first == last ? "" : "–" + (last + 1)) + " of " + equations.count());
    }
}
