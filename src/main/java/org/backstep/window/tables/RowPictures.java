package org.backstep.window.tables;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import org.backstep.data.PictureShape;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.pictures.PicturesView;
import org.backstep.window.pictures.PixelPicture;

/** The rows of the first weights as pictures, where a unit of the first layer weighs every pixel: what it looks for. */
final class RowPictures {
    /** The sides of a few pictures and of many, in points. */
    private static final double SIDE = 40;

    private static final double SMALL = 24;
    private static final int FEW = 24;

    private final MatrixView matrix;
    private final PictureShape shape;
    private final Consumer<String> select;
    private final PicturesView view;
    private final int lines;

    private RowPictures(MatrixView matrix, PictureShape shape, Consumer<String> select) {
        this.matrix = matrix;
        this.shape = shape;
        this.select = select;
        boolean few = matrix.numbers().rows() <= FEW;
        lines = Math.min(few ? 2 : 3, matrix.numbers().rows());
        view = new PicturesView(
                matrix.numbers().name() + " pictures",
                "Rows of " + matrix.numbers().spoken() + " as pictures",
                few ? SIDE : SMALL);
        display();
    }

    /**
     * The pictures of a matrix; empty if its columns are no pixels.
     *
     * @param select selects an entry, named as in commands
     */
    static Optional<RowPictures> of(MatrixView matrix, Snapshot now, Consumer<String> select) {
        return now.data()
                .shape()
                .filter(shape -> matrix.quantity().equals(OfParameter.weights(1))
                        && matrix.numbers().columns() == shape.pixels())
                .map(shape -> new RowPictures(matrix, shape, select));
    }

    JComponent component() {
        return view;
    }

    /** Shows the numbers that the matrix has now, all on one scale. */
    void display() {
        ParameterNumbers numbers = matrix.numbers();
        view.show(
                IntStream.range(0, numbers.rows())
                        .mapToObj(row -> entry(numbers, row))
                        .toList(),
                lines,
                "A picture a unit; blue is positive, red negative");
    }

    private PicturesView.Entry entry(ParameterNumbers numbers, int row) {
        OptionalInt marked = matrix.selected()
                .filter(entry -> entry.row() == row + 1)
                .map(entry -> OptionalInt.of(entry.column() - 1))
                .orElse(OptionalInt.empty());
        return new PicturesView.Entry(
                "",
                Role.PARAMETER,
                shape,
                () -> PixelPicture.signed(shape, pixel -> numbers.value(row, pixel), numbers.largest()),
                pixel -> numbers.entry(row, pixel) + " = " + Numbers.exact(numbers.value(row, pixel)),
                pixel -> select.accept(numbers.entry(row, pixel)),
                marked);
    }
}
