package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import org.backstep.formula.Figures;
import org.backstep.formula.Formulas;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.WorkedLine;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.training.Phase;
import org.backstep.typeset.Typesetter;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The equations of a phase, each in symbols and below with the selected sample's numbers, all in one size. Two stand
 * beside each other where both have room, and those that a height has no room for are on further pages.
 */
final class PhaseEquations extends JPanel {
    /** Rows of a matrix, from the most that are shown to the fewest. */
    private static final List<Integer> ROWS = List.of(Figures.DEFAULT.rows(), 3, 1);

    private static final double BESIDE = 20;
    private static final double BELOW = 5;

    /** An equation in symbols and with numbers. */
    private record Pair(EquationLine symbols, EquationLine numbers) {}

    /** What is shown. */
    private record Shown(Snapshot now, Phase phase, List<Equation> equations, boolean ahead) {
        List<Quantity> results() {
            return equations.stream().map(Equation::left).toList();
        }
    }

    /** What the choice of a page depends on; the numbers change with every frame, these seldom. */
    private record Room(int width, int most, double size, List<Quantity> results, boolean ahead, int wanted) {}

    private final Typesetter equations;
    private final EquationLine.Numbers numbers;
    private final DoubleSupplier size;
    private final List<Pair> pairs = new ArrayList<>();
    private @Nullable Shown shown;
    private @Nullable Cell selected;
    /** The equation that the page has to show, from 0. */
    private int wanted;

    private @Nullable Room room;
    /** The height of the page with its symbols. */
    private int needed;
    /** Whether the page has its numbers only, as the height is too low for the symbols as well. */
    private boolean brief;

    private int rowsOfMatrix = ROWS.get(0);
    private List<List<Integer>> page = List.of();

    /**
     * Makes an empty panel.
     *
     * @param size the pixels of an em
     */
    PhaseEquations(Typesetter equations, EquationLine.Numbers numbers, DoubleSupplier size) {
        super(null);
        this.equations = equations;
        this.numbers = numbers;
        this.size = size;
        setOpaque(false);
    }

    /** Shows a phase; one that is not reached yet in faint symbols only. */
    void display(Snapshot now, Phase phase, boolean ahead) {
        Shown next = new Shown(now, phase, Formulas.of(now.computation()).lines(phase), ahead);
        Cell cell = NumberActions.selected(now).orElse(null);
        Shown before = shown;
        shown = next;
        if (before == null || !before.results().equals(next.results())) {
            wanted = 0;
        }
        if (cell != null && !cell.equals(selected)) {
            wanted = indexOf(cell.quantity(), next.results());
        }
        selected = cell;
        while (pairs.size() < next.equations().size()) {
            Pair pair =
                    new Pair(new EquationLine(equations, numbers, size), new EquationLine(equations, numbers, size));
            pairs.add(pair);
            add(pair.symbols());
            add(pair.numbers());
        }
        write(next);
    }

    /** The equation of a quantity, or of another that belongs to the same parameter; else the one shown. */
    private int indexOf(Quantity quantity, List<Quantity> results) {
        int at = results.indexOf(quantity);
        return at >= 0
                ? at
                : IntStream.range(0, results.size())
                        .filter(k -> results.get(k) instanceof OfParameter one
                                && quantity instanceof OfParameter other
                                && one.layer() == other.layer()
                                && one.slot().equals(other.slot()))
                        .findFirst()
                        .orElse(wanted);
    }

    private void useRows(int rows) {
        if (rows != rowsOfMatrix) {
            rowsOfMatrix = rows;
            Optional.ofNullable(shown).ifPresent(this::write);
        }
    }

    private void write(Shown what) {
        Snapshot now = what.now();
        Color text = what.ahead() ? Theme.now().faint() : Theme.now().colour(Role.TEXT);
        LatexWriter writer = Equations.writer(now, rowsOfMatrix);
        LatexWriter symbols = what.ahead() ? new LatexWriter(now.names()) : writer;
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        for (int k = 0; k < what.equations().size(); k++) {
            Equation equation = what.equations().get(k);
            pairs.get(k).symbols().show(equation, symbols, text);
            pairs.get(k).numbers().show(WorkedLine.of(equation, values), writer, text);
        }
    }

    // ---- pages ------------------------------------------------------------------------------------------------

    /** The height of the highest row of equations in a width, with all rows of matrices that are ever shown. */
    int highest(int width) {
        room = null;
        brief = false;
        useRows(ROWS.get(0));
        return rows(width).stream().mapToInt(row -> height(row, width)).max().orElse(0);
    }

    /** Chooses the page that fits, with the wanted equation on it. @return its height */
    int fit(int width, int most) {
        Shown what = shown;
        if (what == null) {
            return 0;
        }
        Room now = new Room(width, most, size.getAsDouble(), what.results(), what.ahead(), wanted);
        if (!now.equals(room) || (!brief && height(width) > most)) {
            room = now;
            choose(width, most);
        }
        for (int k = 0; k < pairs.size(); k++) {
            int index = k;
            boolean on = page.stream().anyMatch(row -> row.contains(index));
            pairs.get(k).symbols().setVisible(on && !brief);
            pairs.get(k).numbers().setVisible(on && !what.ahead());
        }
        return height(width);
    }

    private void choose(int width, int most) {
        brief = false;
        for (int rows : ROWS) {
            useRows(rows);
            page = page(width, most);
            needed = height(width);
            if (needed <= most) {
                return;
            }
        }
        brief = shown != null && !shown.ahead();
    }

    /** The height that shows the page's equations in symbols and with numbers. */
    int needed(int width) {
        return brief ? needed : height(width);
    }

    /** The first rows that fit, or those that come after them, as far as the wanted equation. */
    private List<List<Integer>> page(int width, int most) {
        List<List<Integer>> on = new ArrayList<>();
        int height = 0;
        for (List<Integer> row : rows(width)) {
            int more = height(row, width);
            if (!on.isEmpty() && height + below() + more > most) {
                if (on.stream().anyMatch(one -> one.contains(wanted))) {
                    return on;
                }
                on = new ArrayList<>();
                height = 0;
            }
            height += (on.isEmpty() ? 0 : below()) + more;
            on.add(row);
        }
        return on;
    }

    /** Pairs of equations beside each other where both fit; Adam's, three for a parameter, singly. */
    private List<List<Integer>> rows(int width) {
        Shown what = shown;
        if (what == null) {
            return List.of();
        }
        boolean singly = what.phase().kind() == Phase.Kind.UPDATE
                && what.now().settings().optimizer().memory().size() > 1
                && !what.ahead();
        int half = (width - beside()) / 2;
        List<List<Integer>> rows = new ArrayList<>();
        for (int k = 0; k < what.equations().size(); k++) {
            boolean two = !singly
                    && k + 1 < what.equations().size()
                    && wholeWidth(k, what.ahead()) <= half
                    && wholeWidth(k + 1, what.ahead()) <= half;
            rows.add(two ? List.of(k, k + 1) : List.of(k));
            k += two ? 1 : 0;
        }
        return rows;
    }

    private int wholeWidth(int k, boolean ahead) {
        return Math.max(
                pairs.get(k).symbols().wholeWidth(),
                ahead ? 0 : pairs.get(k).numbers().wholeWidth());
    }

    private int height(int width) {
        return page.stream().mapToInt(row -> height(row, width) + below()).sum() - (page.isEmpty() ? 0 : below());
    }

    private int height(List<Integer> row, int width) {
        return upper(row, width) + lower(row, width);
    }

    private int upper(List<Integer> row, int width) {
        return brief
                ? 0
                : row.stream()
                        .mapToInt(k -> pairs.get(k).symbols().heightAt(column(row, width)))
                        .max()
                        .orElse(0);
    }

    private int lower(List<Integer> row, int width) {
        Shown what = shown;
        return what == null || what.ahead()
                ? 0
                : row.stream()
                        .mapToInt(k -> pairs.get(k).numbers().heightAt(column(row, width)))
                        .max()
                        .orElse(0);
    }

    private static int column(List<Integer> row, int width) {
        return (width - (row.size() - 1) * beside()) / row.size();
    }

    private static int beside() {
        return (int) Theme.px(BESIDE);
    }

    private static int below() {
        return (int) Theme.px(BELOW);
    }

    /** Whether the height is too low for more than numbers. */
    boolean isBrief() {
        return brief;
    }

    /** Whether all equations are on the page. */
    boolean isWhole() {
        return shown == null || last() - first() + 1 == shown.equations().size();
    }

    /** The first equation on the page, from 0. */
    int first() {
        return page.isEmpty() ? 0 : page.get(0).get(0);
    }

    /** The last equation on the page, from 0. */
    int last() {
        List<Integer> row = page.isEmpty() ? List.of(-1) : page.get(page.size() - 1);
        return row.get(row.size() - 1);
    }

    /** How many equations the phase has. */
    int count() {
        return shown == null ? 0 : shown.equations().size();
    }

    /** Goes to the page with an equation; at the ends it goes around. */
    void turnTo(int equation) {
        wanted = Math.floorMod(equation, Math.max(1, count()));
        revalidate();
        repaint();
    }

    // ---- layout -----------------------------------------------------------------------------------------------

    @Override
    public void doLayout() {
        if (!isVisible()) {
            return; // a folded card's equations are not typeset
        }
        int y = 0;
        for (List<Integer> row : page) {
            int column = column(row, getWidth());
            int upper = upper(row, getWidth());
            int lower = lower(row, getWidth());
            int x = 0;
            for (int k : row) {
                Pair pair = pairs.get(k);
                pair.symbols().setBounds(x, y, column, pair.symbols().heightAt(column));
                pair.numbers().setBounds(x, y + upper, column, lower);
                x += column + beside();
            }
            y += upper + lower + below();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Theme.px(100), height(Math.max(1, getWidth())));
    }
}
