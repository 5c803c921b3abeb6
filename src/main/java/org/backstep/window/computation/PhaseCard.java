package org.backstep.window.computation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.DoubleSupplier;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.backstep.formula.Formulas;
import org.backstep.formula.SampleValues;
import org.backstep.network.Network;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.Phase;
import org.backstep.typeset.Typesetter;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The card of a phase: its number and name, and either its equations with the selected sample's numbers or, folded, its
 * results in one line.
 */
final class PhaseCard extends JPanel {
    private static final double SIDE = 14;
    private static final double EDGE = 4;
    private static final double BETWEEN = 8;
    private static final double NAME = 92;

    /** The actions on cards. */
    interface Actions {
        /** Goes to the card's phase. */
        void go(int number);

        /** Opens a card and brings it into view. */
        void open(int number);

        /** Brings the card with the focus into view. */
        void focused(int number);
    }

    /** How much of a card is shown. */
    enum Form {
        OPEN,
        /** Number, name and result. */
        LINE,
        /** The number only. */
        CHIP
    }

    /** The place of a card relative to the position. */
    private enum State {
        COMPUTED,
        CURRENT,
        AHEAD
    }

    private final int number;
    private final JLabel badge = new JLabel();
    private final JLabel name = new JLabel();
    private final JLabel section = new JLabel();
    private final FoldedResults folded;
    private final DoubleSupplier size;
    private final PageTurner pages;
    private final PhaseEquations equations;
    private State state = State.AHEAD;
    private Form form = Form.CHIP;
    private int most = Integer.MAX_VALUE;
    private boolean pointedAt;
    private boolean wrong;
    private @Nullable PhaseText shown;

    /**
     * Makes a card.
     *
     * @param pointed the actions on its numbers
     * @param size of its equations, pixels of an em
     */
    PhaseCard(int number, Typesetter typesetter, EquationLine.Numbers pointed, DoubleSupplier size, Actions actions) {
        super(null);
        this.number = number;
        this.size = size;
        folded = new FoldedResults(typesetter);
        equations = new PhaseEquations(typesetter, pointed, size);
        setOpaque(false);
        setName("phase " + number);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        badge.setText(String.valueOf(number));
        badge.setHorizontalAlignment(SwingConstants.CENTER);
        pages = new PageTurner(number, to -> {
            equations.turnTo(to);
            revalidate();
        });
        for (JComponent part : List.of(badge, name, folded, section, pages, equations)) {
            add(part);
        }
        setToolTipText("");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (isOpen()) {
                    actions.go(PhaseCard.this.number);
                } else {
                    actions.open(PhaseCard.this.number);
                }
            }
        });
        setFocusable(true);
        ComponentKeys.showFocus(this);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                actions.focused(PhaseCard.this.number);
            }
        });
        ComponentKeys.bind(this, () -> actions.go(this.number), "ENTER");
        ComponentKeys.bind(this, () -> actions.open(this.number), "SPACE");
        ComponentKeys.bind(this, () -> actions.open(this.number - 1), "UP");
        ComponentKeys.bind(this, () -> actions.open(this.number + 1), "DOWN");
    }

    /** Shows what the phase computes, as far as the position has got. */
    void display(Snapshot now) {
        Phase phase = now.phases().get(number);
        int reached = now.position().isStart() ? 0 : now.position().phase();
        state = number < reached ? State.COMPUTED : number == reached ? State.CURRENT : State.AHEAD;
        Network network = now.network();
        wrong = phase.isChangedBy(now.settings().rule(), network);
        shown = new PhaseText(
                now,
                Formulas.of(now.computation()).lines(phase),
                new SampleValues(now.computation(), now.sample(), now::canRead),
                phase.title(network),
                state == State.AHEAD);
        equations.display(now, phase, state == State.AHEAD);
        titles(phase, now);
        fold();
        repaint();
    }

    /** Turns to another page of the equations, if there are several. */
    void turnPage(int step) {
        if (!equations.isWhole()) {
            equations.turnTo(step < 0 ? equations.first() - 1 : equations.last() + 1);
            revalidate();
        }
    }

    /** Marks the card if a lesson points at a quantity of its phase. */
    void setPointedAt(boolean pointedNow) {
        pointedAt = pointedNow;
    }

    // ---- open and folded --------------------------------------------------------------------------------------

    Form form() {
        return form;
    }

    boolean isOpen() {
        return form == Form.OPEN;
    }

    void setForm(Form other) {
        if (form != other) {
            form = other;
            fold();
            revalidate();
        }
    }

    /**
     * Chooses how high the open card may be: as the space that the others leave, or, if that is too low for a single
     * equation, as all of the space.
     */
    void setRoom(int width, int left, int all) {
        if (form == Form.OPEN) {
            most = (highest(width) <= left ? left : all) - around();
        }
    }

    /** The height that shows any one of its equations. */
    int highest(int width) {
        return equations.highest(width - sides()) + around();
    }

    int heightAt(int width) {
        return isOpen() ? around() + equations.fit(width - sides(), most) : foldedHeight();
    }

    /** The height that shows its equations in symbols and with numbers. */
    int needed(int width) {
        return around() + equations.needed(width - sides());
    }

    int foldedHeight() {
        return titleHeight() + 2 * edge();
    }

    int chipWidth() {
        return round() + 2 * (int) Theme.px(BETWEEN);
    }

    private int round() {
        return Math.max(badge.getPreferredSize().width, badge.getPreferredSize().height);
    }

    /** The height of an open card without its equations. */
    private int around() {
        return titleHeight() + (equations.isBrief() ? 2 : 3) * edge();
    }

    private int titleHeight() {
        return Math.max(name.getPreferredSize().height, folded.lineHeight(size.getAsDouble()));
    }

    private static int sides() {
        return 2 * (int) Theme.px(SIDE);
    }

    private static int edge() {
        return (int) Theme.px(EDGE);
    }

    @Override
    public void doLayout() {
        int side = (int) Theme.px(form == Form.CHIP ? BETWEEN : SIDE);
        int between = (int) Theme.px(BETWEEN);
        int height = titleHeight();
        int right = getWidth() - side;
        equations.setVisible(isOpen());
        if (isOpen()) {
            int inner = getWidth() - sides();
            int needed = equations.fit(inner, most);
            equations.setBounds(side, around() - edge(), inner, needed);
        }
        pages.show(equations);
        pages.setVisible(isOpen() && pages.isVisible());
        name.setVisible(form != Form.CHIP);
        section.setVisible(isOpen() || (wrong && form == Form.LINE));
        folded.setVisible(form == Form.LINE);
        for (JComponent part : List.of(pages, section)) {
            int width = part.isVisible() ? part.getPreferredSize().width : 0;
            int high = Math.max(height, part.getPreferredSize().height);
            part.setBounds(right - width, edge() + (height - high) / 2, width, high);
            right -= width == 0 ? 0 : width + between;
        }
        badge.setBounds(side, edge(), round(), height);
        int left = side + round() + between;
        int names = Math.max(isOpen() ? 0 : (int) Theme.px(NAME), name.getPreferredSize().width);
        name.setBounds(left, edge(), Math.max(0, Math.min(names, right - left)), height);
        left += names + between;
        folded.setBounds(left, 0, Math.max(0, right - left), getHeight());
    }

    /** Shows the results in one line. */
    private void fold() {
        PhaseText of = shown;
        if (of != null && form == Form.LINE) {
            folded.show(of.now(), of.lines(), state == State.AHEAD ? null : of.values(), size.getAsDouble());
        }
    }

    private void titles(Phase phase, Snapshot now) {
        Color faint = Theme.now().faint();
        boolean current = state == State.CURRENT;
        Color text = state == State.AHEAD ? faint : Theme.now().colour(Role.TEXT);
        badge.setFont(Theme.words(11, Font.BOLD));
        badge.setForeground(current ? Color.BLACK : faint);
        name.setText(phase.title(now.network()));
        name.setFont(Theme.words(12.5, Font.BOLD));
        name.setForeground(text);
        section.setText(wrong ? "wrong on purpose" : note(phase, now));
        section.setIcon(wrong ? Icons.WARNING.icon() : null);
        section.setFont(Theme.words(11, wrong ? Font.BOLD : Font.PLAIN));
        section.setForeground(wrong ? UIManager.getColor(LookAndFeel.PROBLEM) : faint);
    }

    /** The section, and a note if the selected sample is not in the batch or is held out. */
    private static String note(Phase phase, Snapshot now) {
        String section = phase.section(now.network());
        return CurrentPosition.absence(now)
                .filter(why -> phase.isOverSamples())
                .map(why -> "sample " + now.sample() + " " + why + " · " + section)
                .orElse(section);
    }

    /** The phase as one plain sentence with its numbers, for ears and for copying. */
    String spoken() {
        PhaseText of = shown;
        return of == null ? "" : of.spoken();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        PhaseText of = shown;
        if (of == null) {
            return null;
        }
        String whole = of.plain() + (state == State.CURRENT ? "" : "\n" + click());
        return "<html>"
                + whole.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("  ", "&nbsp; ")
                        .replace("\n", "<br>");
    }

    /** What a click does; the user has to know before whether it changes the position. */
    private String click() {
        String way = state == State.AHEAD ? "goes on" : "goes back";
        return isOpen()
                ? "A click " + way + " to this phase."
                : "A click opens this card, another " + way + " to the phase.";
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public String getAccessibleName() {
                    return spoken();
                }

                @Override
                public String getAccessibleDescription() {
                    String place =
                            state == State.AHEAD ? "not reached yet" : state == State.CURRENT ? "current" : "computed";
                    return place
                            + (state == State.CURRENT ? "" : "; Enter goes to this phase")
                            + (wrong ? "; its equation is wrong on purpose" : "")
                            + (pointedAt ? "; the lesson points here" : "");
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Theme theme = Theme.now();
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double arc = Theme.px(10);
        RoundRectangle2D edge = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, arc, arc);
        Color amber = theme.colour(Role.DELTA_FILL);
        Color back = theme.colour(Role.BACKGROUND);
        boolean current = state == State.CURRENT;
        g.setColor(current ? Theme.mix(back, amber, 0.08) : back);
        g.fill(edge);
        g.setColor(current ? amber : theme.colour(Role.GRID));
        g.setStroke(new BasicStroke(theme.line(1)));
        g.draw(edge);
        if (pointedAt) {
            float dash = (float) Theme.px(6);
            g.setColor(theme.colour(Role.OUTPUT));
            g.setStroke(new BasicStroke(
                    theme.line(2.5),
                    BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND,
                    1,
                    new float[] {dash, (float) Theme.px(5)},
                    0));
            g.draw(edge);
        }
        if (current) {
            Shape around = g.getClip();
            g.clip(edge);
            g.fillRect(0, 0, (int) Theme.px(4), getHeight());
            g.setClip(around);
        }
        g.setColor(current ? amber : Theme.mix(back, theme.colour(Role.TEXT), 0.08));
        int round = badge.getWidth();
        g.fillOval(badge.getX(), badge.getY() + (badge.getHeight() - round) / 2, round, round);
        ComponentKeys.paintFocus(g, this, Theme.px(1));
        g.dispose();
    }
}
