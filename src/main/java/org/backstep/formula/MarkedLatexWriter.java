package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.backstep.network.Names;
import org.backstep.term.Cell;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;

/**
 * A writer of LaTeX in which every number of the epoch has a colour of its own, and nothing else has; the colour finds
 * the number in the picture of the line.
 */
public final class MarkedLatexWriter extends LatexWriter {
    private final List<Cell> cells;

    private MarkedLatexWriter(Names names, Figures figures, List<Cell> cells) {
        super(names, figures, BLACK);
        this.cells = cells;
    }

    /**
     * A marked line.
     *
     * @param cells the numbers by their colour: the first 0x000001, the next 0x000002, …
     */
    public record Line(String latex, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public static Line line(WorkedLine worked, Names names, Figures figures) {
        return line(worked, names, figures, Double.MAX_VALUE, text -> 0);
    }

    /** The line broken as {@link LatexWriter#lines} breaks it. */
    public static Line line(
            WorkedLine worked, Names names, Figures figures, double width, ToDoubleFunction<String> measure) {
        List<Cell> cells = new ArrayList<>();
        MarkedLatexWriter writer = new MarkedLatexWriter(names, figures, cells);
        String latex = writer.joined(writer.lines(worked, width, measure));
        return new Line(latex, cells);
    }

    /** A writer for another attempt at the same line: its numbers are counted anew. */
    @Override
    LineWriter with(Figures other) {
        cells.clear();
        return new MarkedLatexWriter(names(), other, cells);
    }

    @Override
    String marked(Numeral of, int row, int column, String written) {
        Term.Source source = of.source();
        if (source == null) {
            return written;
        }
        cells.add(source.at(row, column));
        return String.format(Locale.ROOT, "\\textcolor{#%06X}{%s}", cells.size(), written);
    }
}
