package org.backstep.window.kit;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatLineBorder;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.backstep.notation.Palette.Role;

/** A sheet with round corners around a part of the window. */
public final class RoundedPanel extends JPanel {
    private static final int ARC = 10;

    private final int points;

    /**
     * A sheet around a component.
     *
     * @param points the preferred height; 0 for the content's
     */
    public RoundedPanel(JComponent content, int points) {
        super(new BorderLayout());
        this.points = points;
        add(content);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension content = super.getPreferredSize();
        return points == 0 ? content : new Dimension(content.width, (int) Theme.px(points));
    }

    /** No size, so that a divider can hide the sheet. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, 0);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        putClientProperty(FlatClientProperties.STYLE, "arc: " + ARC);
        setBackground(Theme.now().colour(Role.BACKGROUND));
        setBorder(new FlatLineBorder(new Insets(2, 2, 2, 2), Theme.now().colour(Role.GRID), 1, ARC));
    }
}
