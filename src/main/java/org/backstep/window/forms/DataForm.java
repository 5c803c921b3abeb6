package org.backstep.window.forms;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Notebook;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Scale;
import org.backstep.data.Spiral;
import org.backstep.training.Experiment;
import org.backstep.window.desk.Desk;

/** The form of the data: the spiral with its samples, noise and seed, or a CSV file. */
final class DataForm {
    private static final String[] SCALES = {"minmax", "none"};

    private final JRadioButton spiral = new JRadioButton("spiral");
    private final JRadioButton file = new JRadioButton("CSV file");
    private final CheckedField samples;
    private final CheckedField noise;
    private final CheckedField seed;
    private final CheckedField name;
    private final JPanel nameAndButton = new JPanel(new MigLayout("insets 0, gap 6", "[grow, fill][]"));
    private final JComboBox<String> scale = new JComboBox<>(SCALES);
    private final Form form;
    private Optional<Path> folder = Optional.empty();

    private DataForm(Desk desk, Supplier<Optional<Path>> ask) {
        Experiment experiment = desk.now().run().experiment();
        DataSource source = experiment.source();
        Spiral shown = source instanceof Spiral own ? own : new Spiral(Notebook.SAMPLES, Notebook.NOISE);
        samples = new CheckedField(
                "samples",
                "How many points the spiral has",
                String.valueOf(shown.samples()),
                8,
                t -> "data spiral samples=" + t);
        noise = new CheckedField(
                "noise",
                "Standard deviation of the spiral's noise, before scaling",
                String.valueOf(shown.noise()),
                8,
                t -> "data spiral noise=" + t);
        seed = new CheckedField(
                "seed",
                "Seed of the random numbers: the noise and the first weights",
                String.valueOf(experiment.seed()),
                8,
                t -> "data spiral seed=" + t);
        name = new CheckedField(
                "file",
                "Name of a CSV file with one sample a row",
                source instanceof CsvSource csv ? csv.name() : "",
                18,
                t -> "data file \"" + t + "\"");
        scale.setName("scale");
        scale.setToolTipText("minmax: every feature to the range 0 to 1; none: the values as they are");
        scale.setSelectedIndex(
                source instanceof CsvSource csv && csv.choices().scale().equals(Scale.NONE) ? 1 : 0);
        form = new Form("Data", "Use these data", desk, this::command, () -> folder);
        (source instanceof Spiral ? spiral : file).setSelected(true);
        build(ask);
    }

    /**
     * The form with the present values.
     *
     * @param ask lets the user choose a file
     */
    static Form of(Desk desk, Supplier<Optional<Path>> ask) {
        return new DataForm(desk, ask).form;
    }

    private void build(Supplier<Optional<Path>> ask) {
        ButtonGroup kinds = new ButtonGroup();
        JPanel both = new JPanel(new MigLayout("insets 0, gap 12"));
        for (JRadioButton kind : new JRadioButton[] {spiral, file}) {
            kinds.add(kind);
            kind.setName(kind == spiral ? "use spiral" : "use file");
            kind.addActionListener(event -> choose());
            both.add(kind);
        }
        JButton browse = new JButton("Browse…");
        browse.setName("browse");
        browse.addActionListener(event -> ask.get().ifPresent(this::take));
        nameAndButton.add(name.component());
        nameAndButton.add(browse);
        scale.addActionListener(event -> form.changed());
        form.row("Kind", both)
                .field("Samples", samples)
                .field("Noise", noise)
                .field("File", name, nameAndButton)
                .row("Scale", scale)
                .field("Seed", seed);
        showKind();
        form.finished();
    }

    private void take(Path chosen) {
        Path absolute = chosen.toAbsolutePath();
        folder = Optional.ofNullable(absolute.getParent());
        name.component().setText(String.valueOf(absolute.getFileName()));
        form.changed();
    }

    private void choose() {
        showKind();
        form.changed();
    }

    private void showKind() {
        boolean isFile = file.isSelected();
        form.show(samples.component(), !isFile);
        form.show(noise.component(), !isFile);
        form.show(nameAndButton, isFile);
        form.show(scale, isFile);
    }

    private String command() {
        return file.isSelected()
                ? "data file \"" + name.text() + "\" seed=" + seed.text() + " scale=" + scale.getSelectedItem()
                : "data spiral samples=" + samples.text() + " noise=" + noise.text() + " seed=" + seed.text();
    }
}
