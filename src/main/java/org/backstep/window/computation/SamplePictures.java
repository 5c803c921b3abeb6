package org.backstep.window.computation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.pictures.PicturesView;
import org.backstep.window.pictures.PixelPicture;
import org.backstep.window.pictures.SamplePicture;

/** The selected sample as pictures beside the network: x before its inputs; x̂ and what it is off by behind its outputs. */
final class SamplePictures {
    private static final double SIDE = 80;
    /** For x̂ and x̂ − x, one above the other; x is as large. */
    private static final int ROWS = 2;

    private final PicturesView input = new PicturesView("picture of x", "The selected sample as a picture", SIDE);
    private final PicturesView output =
            new PicturesView("picture of x̂", "The reconstruction as a picture, and its error", SIDE);
    private final NumberActions numbers;

    SamplePictures(NumberActions numbers) {
        this.numbers = numbers;
        input.setVisible(false);
        output.setVisible(false);
    }

    JComponent input() {
        return input;
    }

    JComponent output() {
        return output;
    }

    /**
     * Shows a snapshot's sample.
     *
     * @param isRoom whether the network is drawn
     */
    void display(Snapshot now, boolean isRoom) {
        Optional<SamplePicture> look = isRoom ? SamplePicture.of(now.data()) : Optional.empty();
        input.setVisible(look.isPresent());
        output.setVisible(look.isPresent());
        look.ifPresent(with -> show(now, with));
    }

    private void show(Snapshot now, SamplePicture look) {
        int sample = now.sample();
        Matrix x = now.data().x();
        OfSample last = OfSample.activation(now.network().depth());
        String label = now.data()
                .labels()
                .map(labels -> ", " + labels.name() + " " + labels.values().get(sample - 1))
                .orElse("");
        input.show(
                List.of(entry(now, OfSample.INPUT, Role.INPUT, look, () -> look.of(x, sample))),
                ROWS,
                "Sample " + sample + label);
        List<PicturesView.Entry> after = new ArrayList<>();
        String words = "Not computed yet";
        if (now.canRead(last)) {
            Matrix xHat = now.read(last);
            after.add(entry(now, last, Role.OUTPUT, look, () -> look.of(xHat, sample)));
            double largest = 0;
            for (int k = 0; k < x.rows(); k++) {
                largest = Math.max(largest, Math.abs(xHat.get(k, sample - 1) - x.get(k, sample - 1)));
            }
            double most = largest;
            IntFunction<String> difference =
                    pixel -> "x̂ − x = " + Numbers.exact(xHat.get(pixel, sample - 1) - x.get(pixel, sample - 1));
            after.add(new PicturesView.Entry(
                    "x̂ − x",
                    Role.TEXT,
                    look.shape(),
                    () -> PixelPicture.signed(
                            look.shape(), pixel -> xHat.get(pixel, sample - 1) - x.get(pixel, sample - 1), most),
                    difference,
                    pixel -> numbers.explain(Cell.of(last, pixel + 1, 1, sample)),
                    OptionalInt.empty()));
            words = "The reconstruction of sample " + sample + label + ", and x̂ − x, at most "
                    + Numbers.significant(most, 4);
        }
        output.show(after, ROWS, words);
    }

    private PicturesView.Entry entry(
            Snapshot now, OfSample quantity, Role role, SamplePicture look, Supplier<PixelPicture> picture) {
        OptionalInt marked = NumberActions.selected(now)
                .filter(cell -> cell.quantity().equals(quantity))
                .map(cell -> OptionalInt.of(cell.row() - 1))
                .orElse(OptionalInt.empty());
        return new PicturesView.Entry(
                now.names().nameOf(quantity).plain(),
                role,
                look.shape(),
                picture,
                pixel -> numbers.describe(Cell.of(quantity, pixel + 1, 1, now.sample())),
                pixel -> numbers.explain(Cell.of(quantity, pixel + 1, 1, now.sample())),
                marked);
    }
}
