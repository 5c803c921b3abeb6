package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.Point;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.window.kit.LookAndFeel;

/** A sentence that stays beside a component, over all else, until it is taken away. */
final class Bubble {
    private final JLabel label = new JLabel();

    Bubble(String name) {
        label.setName(name);
        label.setOpaque(true);
    }

    /** The sentence; empty when the bubble is not shown. */
    String text() {
        return label.getText();
    }

    /** Shows a sentence below a component, or above it where there is no room below. */
    void show(JComponent beside, String sentence) {
        hide();
        label.setText(sentence);
        JRootPane root = SwingUtilities.getRootPane(beside);
        if (root == null) {
            return;
        }
        label.setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
        label.setBackground(UIManager.getColor("ToolTip.background"));
        label.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(UIManager.getColor(LookAndFeel.PROBLEM)),
                BorderFactory.createEmptyBorder(3, 6, 3, 6)));
        JLayeredPane layers = root.getLayeredPane();
        Dimension size = label.getPreferredSize();
        Point below = SwingUtilities.convertPoint(beside, 0, beside.getHeight() + 2, layers);
        boolean fits = below.y + size.height <= layers.getHeight();
        int y = fits ? below.y : below.y - beside.getHeight() - size.height - 4;
        int x = Math.max(0, Math.min(below.x, layers.getWidth() - size.width));
        label.setBounds(x, y, Math.min(size.width, layers.getWidth()), size.height);
        layers.add(label, JLayeredPane.POPUP_LAYER);
        layers.repaint(label.getBounds());
    }

    void hide() {
        label.setText("");
        if (label.getParent() instanceof JComponent layers) {
            layers.remove(label);
            layers.repaint(label.getBounds());
        }
    }
}
