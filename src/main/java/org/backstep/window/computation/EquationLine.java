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
import java.util.function.DoubleSupplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.MarkedLatexWriter;
import org.backstep.formula.WorkedLine;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.typeset.Typesetter;
import org.backstep.window.kit.ComponentKeys;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * One equation in one size, in as many lines as its width needs. A click selects a number, as do the arrow keys and
 * Enter.
 */
final class EquationLine extends JComponent {
    private static final int AROUND = 2;

    interface Numbers {
        /** Explains a number after a click or Enter. */
        void explain(Cell cell);

        /** The name of a number and all its digits. */
        String describe(Cell cell);
    }

    /** The equation in lines of a width in em. */
    private interface Writing {
        String within(double width);

        /** The same lines marked; made only when a number is pointed at. */
        MarkedLatexWriter.Line marked(double width);
    }

    /** All that a picture depends on. */
    private record Setting(String latex, int width, float size, Color colour) {}

    private final Typesetter equations;
    private final Numbers numbers;
    private final DoubleSupplier size;
    private String latex = "";
    private @Nullable Writing writing;
    private @Nullable Setting setting;
    private TeXIcon icon;
    /** The width to which the equation was broken, in em. */
    private double broken;

    private @Nullable List<Spots.Spot> spots;
    private int pointed = -1;

    /**
     * Makes a line.
     *
     * @param size the pixels of an em
     */
    EquationLine(Typesetter equations, Numbers numbers, DoubleSupplier size) {
        this.equations = equations;
        this.numbers = numbers;
        this.size = size;
        icon = equations.icon("", 1, Color.BLACK);
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

    /** Shows an equation in symbols, in which nothing can be pointed at. */
    void show(Equation equation, LatexWriter writer, Color colour) {
        take(writer.write(equation), colour, new Writing() {
            @Override
            public String within(double width) {
                return writer.joined(writer.lines(equation, width, equations::width));
            }

            @Override
            public MarkedLatexWriter.Line marked(double width) {
                return new MarkedLatexWriter.Line("", List.of());
            }
        });
        setFocusable(false);
    }

    /** Shows an equation with numbers that can be pointed at. */
    void show(WorkedLine worked, LatexWriter writer, Color colour) {
        take(writer.write(worked), colour, new Writing() {
            @Override
            public String within(double width) {
                return writer.joined(writer.lines(worked, width, equations::width));
            }

            @Override
            public MarkedLatexWriter.Line marked(double width) {
                return writer.marked(worked, width, equations::width);
            }
        });
        setFocusable(true);
    }

    private void take(String other, Color colour, Writing otherWriting) {
        spots = null;
        writing = otherWriting;
        latex = other;
        setForeground(colour);
        Setting before = setting;
        if (before == null || !before.equals(setting(before.width()))) {
            revalidate();
            repaint();
        }
    }

    private Setting setting(int width) {
        return new Setting(latex, width, (float) size.getAsDouble(), getForeground());
    }

    /** The height in a width, in pixels; the equation is broken and typeset for it. */
    int heightAt(int width) {
        Setting wanted = setting(width);
        Writing how = writing;
        if (how != null && !wanted.equals(setting)) {
            setting = wanted;
            spots = null;
            Typesetter.Broken lines =
                    equations.broken(room -> within(how, room), width, wanted.size(), wanted.colour());
            icon = lines.icon();
            broken = lines.width();
        }
        return icon.getIconHeight();
    }

    /** The equation in lines; what fits one line is not written again. */
    private String within(Writing how, double room) {
        return equations.width(latex) <= room ? latex : how.within(room);
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    /** The numbers, from left to right; their places are those of the icon. */
    List<Spots.Spot> spots() {
        List<Spots.Spot> known = spots;
        if (known == null) {
            known = List.of();
            Setting shown = setting;
            if (writing != null && shown != null) {
                MarkedLatexWriter.Line marked = writing.marked(broken);
                known = marked.cells().isEmpty()
                        ? List.of()
                        : Spots.of(
                                equations.icon(marked.latex(), shown.size(), Color.BLACK),
                                shown.size(),
                                marked.cells());
            }
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

    private int top() {
        return (getHeight() - icon.getIconHeight()) / 2;
    }

    /** The place of the icon on the component, with a little room around it. */
    Rectangle onScreen(Rectangle place) {
        Rectangle room = new Rectangle(place);
        room.translate(0, top());
        room.grow(AROUND, AROUND);
        return room;
    }

    /** The picture that is painted, and its place. */
    TeXIcon picture() {
        return icon;
    }

    Rectangle painted() {
        return new Rectangle(0, top(), icon.getIconWidth(), icon.getIconHeight());
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

    /** As wide as the whole equation, and as high as it is in the width that it has got. */
    @Override
    public Dimension getPreferredSize() {
        int whole = wholeWidth();
        return new Dimension(whole, heightAt(getWidth() > 0 ? getWidth() : whole));
    }

    /** The width that the equation needs in one line. */
    int wholeWidth() {
        return (int) Math.ceil((equations.width(latex) + Typesetter.MARGINS) * size.getAsDouble()) + 1;
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    /** Another width may need another height, of which the parts around it are told after the present layout. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other && width > 0 && heightAt(width) != height) {
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (pointed >= 0 && pointed < spots().size()) {
            paintPointed(g, onScreen(spots().get(pointed).place()));
        }
        heightAt(getWidth());
        icon.paintIcon(this, g, 0, top());
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
