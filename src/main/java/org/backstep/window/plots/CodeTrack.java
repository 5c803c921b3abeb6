package org.backstep.window.plots;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.chart.live.CodeRuler;
import org.backstep.network.CodeLine;
import org.backstep.notation.Numbers;
import org.backstep.window.kit.ComponentKeys;
import org.jspecify.annotations.Nullable;

/**
 * The ruler of a code, along which a code is chosen: dragged, clicked, or moved like any slider by the keys while it has the
 * focus. As long as none is chosen it is the selected sample's own, and Esc brings it back to that.
 */
final class CodeTrack extends JComponent {
    /** How many steps the keys need along the line. */
    private static final int STEPS = 200;

    private static final int STEPS_A_PAGE = 10;

    private final Consumer<OptionalDouble> choose;
    private CodeRuler ruler;
    private @Nullable CodeLine line;
    private double code = Double.NaN;
    private boolean chosen;

    /**
     * A ruler without a line yet.
     *
     * @param choose takes a code that was chosen; empty brings back the selected sample's
     */
    CodeTrack(CodeRuler ruler, Consumer<OptionalDouble> choose) {
        this.ruler = ruler;
        this.choose = choose;
        setName("code ruler");
        setFocusable(true);
        setToolTipText("");
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        getAccessibleContext().setAccessibleName("Code ruler");
        MouseAdapter hand = new Hand();
        addMouseListener(hand);
        addMouseMotionListener(hand);
        ComponentKeys.bind(this, () -> move(-1), "LEFT");
        ComponentKeys.bind(this, () -> move(1), "RIGHT");
        ComponentKeys.bind(this, () -> move(-STEPS_A_PAGE), "ctrl LEFT");
        ComponentKeys.bind(this, () -> move(STEPS_A_PAGE), "ctrl RIGHT");
        ComponentKeys.bind(this, () -> goTo(true), "HOME");
        ComponentKeys.bind(this, () -> goTo(false), "END");
        getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "back");
        getActionMap().put("back", new Back());
        ComponentKeys.showFocus(this);
    }

    void restyle(CodeRuler other) {
        ruler = other;
        revalidate();
        repaint();
    }

    /**
     * Shows a line.
     *
     * @param newer null shows none
     * @param at the code that the pointer is at; NaN if there is none
     * @param own whether the user has chosen it
     */
    void show(@Nullable CodeLine newer, double at, boolean own) {
        double before = code;
        line = newer;
        code = at;
        chosen = own;
        if (newer != null && Double.compare(before, at) != 0) {
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, at);
        }
        repaint();
    }

    double code() {
        return code;
    }

    CodeRuler ruler() {
        return ruler;
    }

    private void move(int steps) {
        CodeLine shown = line;
        if (shown != null && Double.isFinite(code)) {
            take(code + steps * (shown.to() - shown.from()) / STEPS);
        }
    }

    /** To the smallest or the largest code of a sample. */
    private void goTo(boolean smallest) {
        CodeLine shown = line;
        if (shown != null) {
            take(smallest ? shown.smallest() : shown.largest());
        }
    }

    private void take(double wanted) {
        CodeLine shown = line;
        if (shown != null && Double.isFinite(code)) {
            choose.accept(OptionalDouble.of(Math.max(shown.from(), Math.min(shown.to(), wanted))));
        }
    }

    /** Leaves Esc to the window where there is nothing to go back to. */
    private final class Back extends AbstractAction {
        @Override
        public boolean isEnabled() {
            return chosen;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            choose.accept(OptionalDouble.empty());
        }
    }

    private final class Hand extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                requestFocusInWindow();
                take(ruler.codeAt(event.getX()));
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                take(ruler.codeAt(event.getX()));
            }
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        List<String> lines = ruler.read(event.getX());
        return lines.isEmpty() ? null : "<html>" + String.join("<br>", lines) + "</html>";
    }

    @Override
    public Dimension getPreferredSize() {
        double unit = ruler.chart().unit();
        return new Dimension((int) (300 * unit), (int) (112 * unit));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        ruler.chart().draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), null, null);
        if (isFocusOwner()) {
            double width = 2 * ruler.chart().unit();
            g.setColor(UIManager.getColor("Component.focusedBorderColor"));
            g.setStroke(new BasicStroke((float) width));
            g.draw(new Rectangle2D.Double(width / 2, width / 2, getWidth() - width, getHeight() - width));
        }
        g.dispose();
    }

    // ---- for those who cannot see it --------------------------------------------------------------------------

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Slider();
        }
        return accessibleContext;
    }

    /** The line and the code in a sentence. */
    String description() {
        CodeLine shown = line;
        if (shown == null) {
            return "No code to be shown.";
        }
        return "Codes of " + shown.codes().columns() + " samples from " + Numbers.significant(shown.smallest(), 4)
                + " to " + Numbers.significant(shown.largest(), 4)
                + (Double.isFinite(code) ? ", pointer at " + Numbers.significant(code, 4) : "") + ".";
    }

    /** A slider whose value is the code. */
    private final class Slider extends AccessibleJComponent implements AccessibleValue {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public String getAccessibleDescription() {
            return description();
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return code;
        }

        @Override
        public boolean setCurrentAccessibleValue(Number wanted) {
            take(wanted.doubleValue());
            return line != null;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            CodeLine shown = line;
            return shown == null ? 0 : shown.from();
        }

        @Override
        public Number getMaximumAccessibleValue() {
            CodeLine shown = line;
            return shown == null ? 1 : shown.to();
        }
    }
}
