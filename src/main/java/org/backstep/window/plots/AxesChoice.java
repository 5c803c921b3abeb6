package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.ChooseAxes;
import org.backstep.command.Command;
import org.backstep.session.Axes;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Popover;

/** Two lists of the columns of the data, from which the axes of the plots of samples are chosen; a choice holds at once. */
final class AxesChoice {
    private static final String PRINCIPAL = "principal component ";

    private final Snapshot now;
    private final Consumer<Command> send;
    private final JComboBox<String> across;
    private final JComboBox<String> up;
    private boolean filling;

    private AxesChoice(Snapshot now, Consumer<Command> send) {
        this.now = now;
        this.send = send;
        Axes axes = now.state().axes();
        across = box("across", 1, axes.principal() ? 0 : axes.across() + 1);
        up = box("up", 2, axes.principal() ? 0 : axes.up() + 1);
    }

    /** Opens the lists over a component. */
    static void open(JComponent over, Snapshot now, Consumer<Command> send) {
        AxesChoice choice = new AxesChoice(now, send);
        JPanel panel = new JPanel(new MigLayout("insets 12, gap 8 6", "[][grow, fill]"));
        panel.getAccessibleContext().setAccessibleName("Axes of the plots of samples");
        panel.add(caption("Across", choice.across));
        panel.add(choice.across, "wmax 260lp, wrap");
        panel.add(caption("Up", choice.up));
        panel.add(choice.up, "wmax 260lp");
        Popover.open(over, panel, choice.across, () -> {});
    }

    private static JLabel caption(String text, JComponent of) {
        JLabel label = new JLabel(text);
        label.setLabelFor(of);
        return label;
    }

    private JComboBox<String> box(String name, int component, int chosen) {
        List<String> items = new ArrayList<>(List.of(PRINCIPAL + component));
        IntStream.range(0, now.data().inputs())
                .forEach(k -> items.add(now.data().title(k)));
        JComboBox<String> box = new JComboBox<>(items.toArray(String[]::new));
        box.setSelectedIndex(chosen);
        box.setName("axis " + name);
        box.getAccessibleContext().setAccessibleName("What goes " + name + " in the plots of samples");
        box.addActionListener(event -> choose(box));
        return box;
    }

    /** A principal component brings the other one; a column that is chosen for both exchanges them. */
    private void choose(JComboBox<String> changed) {
        if (filling) {
            return;
        }
        filling = true;
        JComboBox<String> other = changed == across ? up : across;
        if (changed.getSelectedIndex() == 0) {
            other.setSelectedIndex(0);
        } else if (other.getSelectedIndex() == 0 || other.getSelectedIndex() == changed.getSelectedIndex()) {
            other.setSelectedIndex(changed.getSelectedIndex() == 1 ? 2 : 1);
        }
        filling = false;
        send.accept(
                across.getSelectedIndex() == 0
                        ? new ChooseAxes(List.of())
                        : new ChooseAxes(List.of(column(across), column(up))));
    }

    /** A column as a command names it: one whose name cannot be typed by its place. */
    private String column(JComboBox<String> box) {
        int feature = box.getSelectedIndex() - 1;
        return now.data().typed(feature);
    }
}
