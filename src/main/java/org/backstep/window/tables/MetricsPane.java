package org.backstep.window.tables;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.MetricsChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.data.Dataset;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.BaseLines;
import org.backstep.training.FeatureErrors;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.WorkQueue;
import org.backstep.window.plots.LiveChartPanel;
import org.jspecify.annotations.Nullable;

/**
 * The notebook's metrics, §7, beside what principal component analysis and the mean reach; of much data they are computed
 * in the background. A click goes to an epoch.
 */
public final class MetricsPane implements Pane {
    private static final List<OfRun> QUANTITIES = List.of(
            OfRun.MSE,
            OfRun.MAE,
            OfRun.MAX_POINT_ERROR,
            OfRun.COMPRESSION_RATIO,
            OfRun.PCA_MSE,
            OfRun.MEAN_MSE,
            OfRun.HELD_OUT_LOSS,
            OfRun.HELD_OUT_MSE);
    private static final List<String> NAMES = List.of(
            "MSE",
            "MAE",
            "largest error of a point",
            "compression ratio",
            "MSE of PCA",
            "MSE of the mean sample",
            "held-out loss",
            "held-out MSE");

    /** The loss beside them is that before the update. */
    private static final String STATE =
            "MSE, MAE and the largest error are those after the update; a loss is the MSE before it.";

    /** Parameters times samples beyond which computing would hold up the window; so would the base lines of many features. */
    private static final long LARGE = 1_000_000;

    private static final int MANY_FEATURES = 64;

    private final Consumer<Command> send;
    private final Notices notices;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final List<JLabel> values = new ArrayList<>();
    private final WorkQueue<Known> background = new WorkQueue<>(this::show);
    private final FeatureErrorsTable errors;
    private MetricsChart chart;
    private Optional<Snapshot> shown = Optional.empty();
    private @Nullable Known known;

    /** The metrics of a snapshot; empty where one cannot be read yet. */
    private record Known(Snapshot now, List<Optional<Double>> values, Optional<FeatureErrors> errors, BaseLines lines) {
        static Known of(Snapshot now) {
            return new Known(
                    now,
                    QUANTITIES.stream()
                            .map(quantity -> now.canRead(quantity)
                                    ? Optional.of(now.read(quantity).scalar())
                                    : Optional.<Double>empty())
                            .toList(),
                    now.canRead(OfRun.MAE) && now.experiment().source().hasUnits()
                            ? Optional.of(now.computation().featureErrors())
                            : Optional.empty(),
                    now.run().baseLines());
        }
    }

    public MetricsPane(Consumer<Command> send, Notices notices) {
        this.send = send;
        this.notices = notices;
        errors = new FeatureErrorsTable(notices);
        chart = new MetricsChart(Theme.now().charts());
        build();
    }

    private void build() {
        panel.removeAll();
        values.clear();
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        JPanel text = new JPanel(new MigLayout("wrap 4, gapx 12lp, insets 0", "[][right]24lp[][right]"));
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        for (String name : NAMES) {
            JLabel label = new JLabel(name);
            label.setForeground(Theme.now().faint());
            label.setFont(Theme.words(12, Font.PLAIN));
            JLabel value = new JLabel("–");
            value.setForeground(Theme.now().colour(Role.TEXT));
            value.setFont(Theme.digits(13, Font.BOLD));
            value.setName(name);
            label.setLabelFor(value);
            text.add(label);
            text.add(value);
            values.add(value);
        }
        JLabel state = new JLabel(STATE);
        state.setName("state of metrics");
        state.setForeground(Theme.now().faint());
        state.setFont(Theme.words(11, Font.PLAIN));
        text.add(state, "span");
        JPanel numbers = new JPanel(new MigLayout("wrap 1, fillx, hidemode 3, insets 10lp"));
        numbers.setOpaque(false);
        numbers.add(text);
        numbers.add(errors.component(), "growx, hmin 0");
        panel.add(numbers, BorderLayout.NORTH);
        panel.add(chartPanel(chart), BorderLayout.CENTER);
    }

    private LiveChartPanel chartPanel(MetricsChart built) {
        LiveChartPanel drawn = new LiveChartPanel(built.chart(), built::read, this::sentence, null, notices);
        drawn.whenClicked(
                event -> built.epochAt(event.getX(), event.getY()).ifPresent(epoch -> send.accept(Go.to(epoch))));
        return drawn;
    }

    private String sentence() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < NAMES.size(); k++) {
            text.append(NAMES.get(k)).append(' ');
            text.append(values.get(k).getText()).append(k == NAMES.size() - 1 ? "." : ", ");
        }
        return text.toString();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        long work = (long) now.network().parameterCount() * now.data().samples();
        if (work > LARGE || now.network().inputs() > MANY_FEATURES) {
            background.ask(() -> Known.of(now));
            follow(now);
        } else {
            show(Known.of(now));
        }
    }

    private void show(Known newer) {
        known = newer;
        for (int k = 0; k < values.size(); k++) {
            write(values.get(k), QUANTITIES.get(k), newer.values().get(k));
            if (NAMES.get(k).startsWith("held-out")
                    && newer.now().data().heldOut().isEmpty()) {
                values.get(k).setToolTipText(Dataset.NONE_HELD_OUT);
            }
        }
        errors.show(newer.now(), newer.errors());
        shown.ifPresent(this::follow);
    }

    private static void write(JLabel label, OfRun quantity, Optional<Double> number) {
        boolean ratio = quantity == OfRun.COMPRESSION_RATIO;
        label.setText(
                number.map(value -> ratio ? String.format(Locale.ROOT, "%.2f : 1", value) : Numbers.fixed(value, 6))
                        .orElse(NumberCells.DASH));
        label.setToolTipText(number.map(Numbers::full).orElse("not computed yet"));
    }

    private void follow(Snapshot now) {
        Known computed = known;
        boolean same = computed != null
                && computed.now().data().equals(now.data())
                && computed.now().network().codeSize() == now.network().codeSize();
        chart.follow(now, same && computed != null ? computed.lines() : null);
        panel.repaint();
    }

    @Override
    public void restyle() {
        chart = new MetricsChart(Theme.now().charts());
        errors.restyle();
        build();
        shown.ifPresent(this::display);
        panel.revalidate();
    }
}
