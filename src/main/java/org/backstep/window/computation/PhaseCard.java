package org.backstep.window.computation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.backstep.formula.Figures;
import org.backstep.formula.Formulas;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.MarkedLatexWriter;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.SpokenWriter;
import org.backstep.formula.WorkedLine;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Slot;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;
import org.backstep.training.Phase;
import org.backstep.typeset.Typesetter;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The card of a phase: its number and name, its equations, and the equations with the selected sample's numbers. */
final class PhaseCard extends JPanel {
    /** The size of a line with numbers as a share of its equation's. */
    private static final float NUMBERS = 0.94f;

    /** The place of a card relative to the position. */
    private enum State {
        COMPUTED,
        CURRENT,
        AHEAD
    }

    /** The contents of the card, from which its words are made only when needed. */
    private record Contents(Snapshot now, List<Equation> lines, SampleValues values, String title) {}

    /** The causes of a new layout; the numbers change every frame, these seldom. */
    private record Arrangement(State state, boolean oneLine, List<Boolean> ofWeights, boolean wrong, Theme theme) {}

    private final int number;
    private final JLabel badge = new JLabel();
    private final JLabel name = new JLabel();
    private final JLabel section = new JLabel();
    private final Typesetter equations;
    private final EquationLine.Numbers pointed;
    private final List<EquationLine> symbols = new ArrayList<>();
    private final List<EquationLine> numbers = new ArrayList<>();
    private State state = State.AHEAD;
    private boolean compact;
    private boolean pointedAt;
    private boolean wrong;
    private boolean isInThrees;
    private @Nullable Arrangement arranged;
    private @Nullable Contents shown;

    /**
     * Makes a card.
     *
     * @param pointed the actions on its numbers
     * @param go takes the number of a clicked card
     */
    PhaseCard(int number, Typesetter equations, EquationLine.Numbers pointed, IntConsumer go) {
        this.number = number;
        this.pointed = pointed;
        this.equations = equations;
        setOpaque(false);
        setName("phase " + number);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        badge.setText(" " + number + " ");
        setToolTipText("");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                go.accept(number);
            }
        });
    }

    /** Shows what the phase computes, as far as the position has got. */
    void display(Snapshot now, boolean nowCompact) {
        compact = nowCompact;
        Phase phase = now.phases().get(number);
        int reached = now.position().isStart() ? 0 : now.position().phase();
        state = number < reached ? State.COMPUTED : number == reached ? State.CURRENT : State.AHEAD;
        Network network = now.network();
        List<Equation> lines = Formulas.of(now.computation()).lines(phase);
        wrong = phase.isChangedBy(now.settings().rule(), network);
        isInThrees = phase.kind() == Phase.Kind.UPDATE
                && now.settings().optimizer().memory().size() > 1;
        layOut(lines.stream().map(PhaseCard::isOfWeights).toList());
        titles(phase, now);
        equations(lines, now);
        shown = new Contents(
                now, lines, new SampleValues(now.computation(), now.sample(), now::canRead), phase.title(network));
        repaint();
    }

    /** Marks the card if a lesson points at a quantity of its phase. */
    void setPointedAt(boolean pointedNow) {
        pointedAt = pointedNow;
    }

    private boolean isOneLine() {
        return compact && state != State.CURRENT;
    }

    private void layOut(List<Boolean> ofWeights) {
        int lines = ofWeights.size();
        while (symbols.size() < lines) {
            symbols.add(new EquationLine(equations, pointed));
            numbers.add(new EquationLine(equations, pointed));
        }
        Arrangement wanted = new Arrangement(state, isOneLine(), ofWeights, wrong, Theme.now());
        if (wanted.equals(arranged)) {
            return;
        }
        arranged = wanted;
        removeAll();
        int pad = isOneLine() ? 2 : compact ? 4 : 5;
        String insets = "insets " + pad + "lp 14lp " + pad + "lp 12lp, fillx, ";
        if (isOneLine()) {
            setLayout(new MigLayout(insets + "gap 12lp 0", "[][88lp!][grow][]"));
            add(badge);
            add(name);
            List<EquationLine> all = state == State.AHEAD ? symbols : numbers;
            List<EquationLine> some = ofWeights(all.subList(0, lines), ofWeights).stream()
                    .limit(2)
                    .toList();
            some.forEach(line -> add(line, "wmin 30, growx, split " + some.size()));
            if (wrong) {
                add(section);
            }
        } else {
            setLayout(new MigLayout(insets + "gap 8lp 1lp", "[][grow][]"));
            add(badge);
            add(name);
            add(section, "wrap");
            if (state == State.AHEAD) {
                addRows(ofWeights(symbols.subList(0, lines), ofWeights), List.of());
            } else {
                addRows(symbols.subList(0, lines), numbers.subList(0, lines));
            }
        }
        revalidate();
    }

    /** The equations of the weights, without those of the biases, for gradients and updates. */
    private static List<EquationLine> ofWeights(List<EquationLine> lines, List<Boolean> ofWeights) {
        return IntStream.range(0, lines.size())
                .filter(k -> lines.size() <= 2 || ofWeights.get(k))
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean isOfWeights(Equation line) {
        return line.left() instanceof OfParameter parameter
                && parameter.slot().equals(Slot.WEIGHTS)
                && !parameter.aspect().isRemembered();
    }

    /**
     * Adds the equations two side by side, with their numbers below; Adam's long ones, three for a parameter, singly.
     */
    private void addRows(List<EquationLine> upper, List<EquationLine> lower) {
        int beside = isInThrees && !lower.isEmpty() ? 1 : 2;
        for (int i = 0; i < upper.size(); i += beside) {
            int until = Math.min(upper.size(), i + beside);
            addRow(upper.subList(i, until));
            if (!lower.isEmpty()) {
                addRow(lower.subList(i, until));
            }
        }
    }

    private void addRow(List<EquationLine> row) {
        for (int i = 0; i < row.size(); i++) {
            String split = i == 0 ? "span, split " + row.size() + ", " : "";
            String end = i == row.size() - 1 ? ", wrap" : "";
            add(row.get(i), split + "wmin 30, growx, sizegroupx row" + row.size() + end);
        }
    }

    private void titles(Phase phase, Snapshot now) {
        Color faint = Theme.now().faint();
        boolean current = state == State.CURRENT;
        Color text = state == State.AHEAD ? faint : Theme.now().colour(Role.TEXT);
        badge.setFont(Theme.words(11, java.awt.Font.BOLD));
        badge.setForeground(current ? Color.BLACK : faint);
        name.setText(phase.title(now.network()));
        name.setFont(Theme.words(12.5, java.awt.Font.BOLD));
        name.setForeground(text);
        section.setText(wrong ? isOneLine() ? "wrong" : "wrong on purpose" : note(phase, now));
        section.setIcon(wrong ? Icons.WARNING.icon() : null);
        section.setFont(Theme.words(11, wrong ? java.awt.Font.BOLD : java.awt.Font.PLAIN));
        section.setForeground(wrong ? UIManager.getColor(LookAndFeel.PROBLEM) : faint);
    }

    /** The section, and a note if the selected sample is not in the batch. */
    private static String note(Phase phase, Snapshot now) {
        String section = phase.section(now.network());
        return phase.isOverSamples() && !CurrentPosition.isSampleInBatch(now)
                ? "sample " + now.sample() + " is not in this batch · " + section
                : section;
    }

    private void equations(List<Equation> lines, Snapshot now) {
        boolean ahead = state == State.AHEAD;
        Color text = ahead ? Theme.now().faint() : Theme.now().colour(Role.TEXT);
        LatexWriter writer = Equations.writer(now);
        LatexWriter plain = new LatexWriter(now.names());
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        float size = (float) Theme.px(Theme.now().isProjector() ? 18 : 16);
        for (int i = 0; i < lines.size(); i++) {
            symbols.get(i).show((ahead ? plain : writer).write(lines.get(i)), size, text);
            WorkedLine worked = WorkedLine.of(lines.get(i), values);
            if (ahead) {
                numbers.get(i).show("", size * NUMBERS, text);
            } else {
                Names names = now.names();
                Figures figures = Equations.figures(now);
                numbers.get(i)
                        .show(
                                writer.write(worked),
                                size * NUMBERS,
                                text,
                                () -> MarkedLatexWriter.line(worked, names, figures));
            }
        }
    }

    /** The phase as one plain sentence with its numbers, for ears and for copying. */
    String spoken() {
        Contents of = shown;
        if (of == null) {
            return "";
        }
        SpokenWriter spoken = new SpokenWriter(of.now().names());
        StringBuilder speech = new StringBuilder(of.title()).append(". ");
        for (Equation line : of.lines()) {
            speech.append(state == State.AHEAD ? spoken.write(line) : spoken.write(WorkedLine.of(line, of.values())))
                    .append(". ");
        }
        return speech.toString().strip();
    }

    /** The phase in plain text: each equation and, once computed, its numbers. */
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Contents of = shown;
        if (of == null) {
            return null;
        }
        PlainWriter plain = new PlainWriter(of.now().names());
        StringJoiner tip = new StringJoiner("    ");
        for (Equation line : of.lines()) {
            tip.add(plain.write(line)
                    + (state == State.AHEAD ? "" : ":  " + plain.write(WorkedLine.of(line, of.values()))));
        }
        return tip + (state == State.CURRENT ? "" : "    (a click goes to this phase)");
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
        int margin = (int) Theme.px(3);
        g.fillRoundRect(
                badge.getX() - margin,
                badge.getY() - 1,
                badge.getWidth() + 2 * margin,
                badge.getHeight() + 2,
                badge.getHeight(),
                badge.getHeight());
        g.dispose();
    }
}
