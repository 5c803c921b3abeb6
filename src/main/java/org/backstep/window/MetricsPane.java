package org.backstep.window;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.MetricsChart;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The notebook's metrics, §7, beside what principal component analysis and the mean reach. */
final class MetricsPane implements Pane {
    private static final List<Kind> KINDS =
            List.of(Kind.MSE, Kind.MAE, Kind.MAX_POINT_ERROR, Kind.COMPRESSION_RATIO, Kind.PCA_MSE, Kind.MEAN_MSE);
    private static final List<String> NAMES = List.of(
            "MSE", "MAE", "largest error of a point", "compression ratio", "MSE of PCA", "MSE of the mean sample");

    private final JPanel panel = new JPanel(new BorderLayout());
    private final List<JLabel> values = new ArrayList<>();
    private Theme theme;
    private MetricsChart chart;
    private @Nullable Snapshot shown;

    MetricsPane(Theme theme) {
        this.theme = theme;
        chart = new MetricsChart(theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
        build();
    }

    private void build() {
        panel.removeAll();
        values.clear();
        panel.setBackground(theme.colour(Role.BACKGROUND));
        JPanel text = new JPanel(new MigLayout("wrap 4, gapx 12lp, insets 10lp", "[][right]24lp[][right]"));
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        for (String name : NAMES) {
            JLabel label = new JLabel(name);
            label.setForeground(theme.faint());
            label.setFont(theme.words(12, Font.PLAIN));
            JLabel value = new JLabel("–");
            value.setForeground(theme.colour(Role.TEXT));
            value.setFont(theme.digits(13, Font.BOLD));
            value.setName(name);
            label.setLabelFor(value);
            text.add(label);
            text.add(value);
            values.add(value);
        }
        panel.add(text, BorderLayout.NORTH);
        panel.add(new LiveChartPanel(chart.chart(), event -> null), BorderLayout.CENTER);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        for (int k = 0; k < values.size(); k++) {
            Quantity quantity = Quantity.of(KINDS.get(k));
            JLabel label = values.get(k);
            if (now.canRead(quantity)) {
                double value = now.read(quantity).scalar();
                boolean ratio = quantity.kind() == Kind.COMPRESSION_RATIO;
                label.setText(ratio ? String.format(Locale.ROOT, "%.2f : 1", value) : Numbers.fixed(value, 6));
                label.setToolTipText(Numbers.full(value));
            } else {
                label.setText("–");
                label.setToolTipText("not computed yet");
            }
        }
        chart.follow(now);
        panel.repaint();
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        chart = new MetricsChart(theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
        build();
        Snapshot now = shown;
        if (now != null) {
            display(now);
        }
        panel.revalidate();
    }
}
