package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.formula.MarkedLatexWriter;
import org.backstep.term.Cell;
import org.backstep.typeset.Typesetter;
import org.backstep.window.kit.ComponentKeys;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * One equation on a line of its own; a wide one is drawn smaller, never cut off. A click selects a number, as do the
 * arrow keys and Enter.
 */
final class EquationLine extends JComponent {
    private static final double SMALLEST = 0.45;
    private static final int AROUND = 2;

    interface Numbers {
        /** Explains a number after a click or Enter. */
        void explain(Cell cell);

        /** The name of a number and all its digits. */
        String describe(Cell cell);
    }

    private final Typesetter equations;
    private final Numbers numbers;
    private String latex = "";
    private float size = 16;
    private TeXIcon icon;
    private Supplier<MarkedLatexWriter.Line> marking = EquationLine::nothing;
    private @Nullable List<Spots.Spot> spots;
    private int pointed = -1;

    EquationLine(Typesetter equations, Numbers numbers) {
        this.equations = equations;
        this.numbers = numbers;
        icon = equations.icon("", size, Color.BLACK);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        setToolTipText("");
        ComponentKeys.bind(this, () -> point(pointed - 1), "LEFT");
        ComponentKeys.bind(this, () -> point(pointed + 1), "RIGHT");
        ComponentKeys.bind(this, this::explain, "ENTER");
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                point(Math.max(0, pointed));
            }

            @Override
            public void focusLost(FocusEvent event) {
                pointed = -1;
                repaint();
            }
        });
    }

    /** Shows an equation in which nothing can be pointed at. */
    void show(String other, float otherSize, Color colour) {
        take(other, otherSize, colour);
        marking = EquationLine::nothing;
        setFocusable(false);
    }

    private static MarkedLatexWriter.Line nothing() {
        return new MarkedLatexWriter.Line("", List.of());
    }

    /**
     * Shows a line with numbers that can be pointed at.
     *
     * @param marked the same line marked; made only when a number is pointed at
     */
    void show(String other, float otherSize, Color colour, Supplier<MarkedLatexWriter.Line> marked) {
        take(other, otherSize, colour);
        marking = marked;
        setFocusable(true);
    }

    private void take(String other, float otherSize, Color colour) {
        spots = null;
        if (!other.equals(latex) || otherSize != size || !colour.equals(getForeground())) {
            latex = other;
            size = otherSize;
            setForeground(colour);
            Dimension before = getPreferredSize();
            icon = equations.icon(latex, size, colour);
            if (!before.equals(getPreferredSize())) {
                revalidate();
            }
            repaint();
        }
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    /** The numbers, from left to right; their places are those of the icon. */
    List<Spots.Spot> spots() {
        List<Spots.Spot> known = spots;
        if (known == null) {
            MarkedLatexWriter.Line marked = marking.get();
            known = marked.cells().isEmpty()
                    ? List.of()
                    : Spots.of(equations.icon(marked.latex(), size, Color.BLACK), size, marked.cells());
            spots = known;
        }
        return known;
    }

    private void point(int at) {
        int count = spots().size();
        pointed = count == 0 ? -1 : Math.floorMod(at, count);
        if (pointed >= 0) {
            String text = numbers.describe(spots().get(pointed).cell());
            getAccessibleContext().setAccessibleDescription(text + "; Enter explains it");
            scrollRectToVisible(onScreen(spots().get(pointed).place()));
        }
        repaint();
    }

    private void explain() {
        if (pointed >= 0 && pointed < spots().size()) {
            numbers.explain(spots().get(pointed).cell());
        }
    }

    private int at(Point point) {
        List<Spots.Spot> all = spots();
        for (int k = 0; k < all.size(); k++) {
            if (onScreen(all.get(k).place()).contains(point)) {
                return k;
            }
        }
        return -1;
    }

    private double shrink() {
        return Math.min(1, (double) getWidth() / Math.max(1, icon.getIconWidth()));
    }

    private double top() {
        return (getHeight() - icon.getIconHeight() * shrink()) / 2;
    }

    /** The place of the icon on the component, with a little room around it. */
    Rectangle onScreen(Rectangle place) {
        double s = shrink();
        return new Rectangle(
                (int) (place.x * s) - AROUND,
                (int) (top() + place.y * s) - AROUND,
                (int) Math.ceil(place.width * s) + 2 * AROUND,
                (int) Math.ceil(place.height * s) + 2 * AROUND);
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent event) {
            int now = at(event.getPoint());
            setCursor(now < 0 ? null : Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            if (!isFocusOwner() && now != pointed) {
                pointed = now;
                repaint();
            }
        }

        @Override
        public void mouseExited(MouseEvent event) {
            if (!isFocusOwner()) {
                pointed = -1;
                repaint();
            }
        }

        /** Gives a click beside the numbers to the component around the line. */
        @Override
        public void mouseClicked(MouseEvent event) {
            int clicked = at(event.getPoint());
            if (clicked >= 0) {
                numbers.explain(spots().get(clicked).cell());
            } else if (getParent() != null) {
                getParent().dispatchEvent(SwingUtilities.convertMouseEvent(EquationLine.this, event, getParent()));
            }
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int over = at(event.getPoint());
        return over < 0 ? null : numbers.describe(spots().get(over).cell());
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(icon.getIconWidth() + 2, icon.getIconHeight() + 2);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension((int) (icon.getIconWidth() * SMALLEST), icon.getIconHeight() + 2);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (pointed >= 0 && pointed < spots().size()) {
            paintPointed(g, onScreen(spots().get(pointed).place()));
        }
        g.translate(0, top());
        g.scale(shrink(), shrink());
        icon.paintIcon(this, g, 0, 0);
        g.dispose();
    }

    private void paintPointed(Graphics2D g, Rectangle place) {
        Color accent = Objects.requireNonNullElse(UIManager.getColor("Component.accentColor"), Color.BLUE);
        g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 40));
        g.fillRoundRect(place.x, place.y, place.width, place.height, 4, 4);
        g.setColor(accent);
        g.drawRoundRect(place.x, place.y, place.width - 1, place.height - 1, 4, 4);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST;
                }
            };
            accessibleContext.setAccessibleName("Numbers of the line");
        }
        return accessibleContext;
    }
}
