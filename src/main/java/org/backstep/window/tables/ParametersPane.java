package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.SetParameter;
import org.backstep.command.expression.Reading;
import org.backstep.command.expression.SyntaxError;
import org.backstep.data.PictureShape;
import org.backstep.network.Block;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.desk.ParameterDrag;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Every weight and bias, each matrix as a matrix, side by side; Alt and the arrow keys go through all of them. A click selects an
 * number; Enter, F2, a digit or a double click edits an entry, and so does a drag; F or its menu freezes it.
 */
public final class ParametersPane implements Pane, CsvText, MatrixView.Listener {
    private final CommandSink send;
    private final ParameterDrag drag;
    private final JPanel matrices = new JPanel(new MigLayout("insets 6 10 6 10, gap 14 2", "", "[][top]")) {
        @Override
        public boolean isOptimizedDrawingEnabled() {
            return false; // the field of an entry lies over its neighbours
        }
    };
    private final JScrollPane scroll = new JScrollPane(matrices);
    private final Notices notices;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0", "[grow]", "[grow]"));
    private final List<MatrixView> views = new ArrayList<>();
    private Optional<RowPictures> pictures = Optional.empty();
    private Optional<PictureShape> shape = Optional.empty();
    private @Nullable Network shown;
    private @Nullable Snapshot snapshot;

    public ParametersPane(CommandSink send, Notices notices) {
        this.notices = notices;
        this.send = send;
        drag = new ParameterDrag(send);
        Shortcuts.leaveTo(scroll);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        scroll.getHorizontalScrollBar().setUnitIncrement(24);
        panel.add(scroll, "grow, push");
        panel.getAccessibleContext().setAccessibleName("Parameters");
        panel.getAccessibleContext().setAccessibleDescription("Every weight and bias with its gradient and change");
        restyle();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    List<MatrixView> views() {
        return views;
    }

    @Override
    public void display(Snapshot now) {
        snapshot = now;
        drag.answered();
        if (!now.network().equals(shown) || !now.data().shape().equals(shape)) {
            shown = now.network();
            shape = now.data().shape();
            fill(now);
        } else {
            views.forEach(view -> view.display(now));
            pictures.ifPresent(RowPictures::display);
        }
    }

    /** A lesson points at a matrix or an entry; at its gradient, its new value or what is remembered of it in the same cell. */
    public void highlight(Optional<Reading> reading, Snapshot now) {
        Optional<OfParameter> matrix = reading.map(one -> one.quantity(now).analytic())
                .filter(OfParameter.class::isInstance)
                .map(quantity -> ((OfParameter) quantity).as(Aspect.VALUE));
        for (MatrixView view : views) {
            if (matrix.filter(view.quantity()::equals).isPresent()) {
                view.point(reading.filter(one -> !one.index().isEmpty()).map(one -> one.entry(now)));
            } else {
                view.pointAtNothing();
            }
        }
    }

    private void fill(Snapshot now) {
        matrices.removeAll();
        views.clear();
        pictures = Optional.empty();
        for (Block block : now.network().blocks()) {
            MatrixView view = new MatrixView(block.quantity(), now, this);
            MatrixTitle title = new MatrixTitle(block.quantity(), now);
            title.setLabelFor(view);
            matrices.add(title, "cell " + views.size() + " 0");
            pictures = pictures.or(() -> RowPictures.of(view, now, this::select));
            if (views.isEmpty()) {
                pictures.ifPresent(rows -> matrices.add(rows.component(), "cell 0 1, gapright 10"));
            }
            matrices.add(view, "cell " + views.size() + " 1, gapright 10");
            view.cross().ifPresent(numbers -> matrices.add(numbers, "cell " + views.size() + " 1"));
            views.add(view);
        }
        restyle();
    }

    @Override
    public void select(String entry) {
        send.accept(Script.parse("select " + entry));
    }

    @Override
    public void freeze(String entry, boolean frozen) {
        send.accept(Script.parse((frozen ? "freeze " : "unfreeze ") + entry));
    }

    /** Sets an entry to the value of an expression; it is read here first, so that a mistake can stay with its text. */
    @Override
    public Optional<String> set(String entry, String value) {
        String before = "set " + entry + " = ";
        try {
            Command command = Script.parse(before + value);
            Snapshot now = snapshot;
            if (command instanceof SetParameter edit
                    && now != null
                    && !Double.isFinite(edit.value().number(now))) {
                return Optional.of(entry + " can only be set to a finite number");
            }
            send.accept(command);
            return Optional.empty();
        } catch (SyntaxError wrong) {
            int column = Math.max(1, wrong.column() - before.length());
            return Optional.of("column " + column + ": " + wrong.getMessage());
        } catch (UserError wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    @Override
    public ParameterDrag drag() {
        return drag;
    }

    @Override
    public void leave(MatrixView matrix, int right, int row) {
        int next = views.indexOf(matrix) + right;
        if (next >= 0 && next < views.size()) {
            matrix.leave();
            views.get(next).enterFrom(right, row);
        }
    }

    @Override
    public void copy(Copy matrix) {
        matrix.start(notices);
    }

    /** {@code parameter,row,column,value,gradient,change}, then m and v where they are kept; what is not computed is empty. */
    @Override
    public Copy copy() {
        return new Copy(
                "all weights and biases as CSV",
                ParameterNumbers.csv(views.stream().map(MatrixView::numbers).toList()));
    }

    @Override
    public void restyle() {
        matrices.setBackground(Theme.now().colour(Role.BACKGROUND));
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        matrices.revalidate();
    }
}
