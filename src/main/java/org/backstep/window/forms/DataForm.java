package org.backstep.window.forms;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Notebook;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Digits;
import org.backstep.data.PictureFolder;
import org.backstep.data.PictureShape;
import org.backstep.data.Scale;
import org.backstep.data.Spiral;
import org.backstep.data.TableChoices;
import org.backstep.training.Experiment;
import org.backstep.window.desk.Desk;

/** The form of the data: the spiral with its samples, noise and seed, handwritten digits, a CSV file, or a folder of pictures. */
final class DataForm {
    private static final int PAUSE_MILLIS = 200;

    private final JRadioButton spiral = new JRadioButton("spiral");
    private final JRadioButton digits = new JRadioButton("digits");
    private final JRadioButton file = new JRadioButton("file or folder");
    private final CheckedField samples;
    private final CheckedField noise;
    private final CheckedField only;
    private final CheckedField seed;
    private final CheckedField heldOut;
    private final CheckedField name;
    private final CheckedField shape;
    private final JPanel nameAndButton = new JPanel(new MigLayout("insets 0, gap 6", "[grow, fill][]"));
    private final JComboBox<String> scale =
            new JComboBox<>(new String[] {"minmax", "standard", "none", "range 0 1", "range 0 16", "range 0 255"});
    private final TablePreview preview = new TablePreview(this::changed);
    private final Timer pause = new Timer(PAUSE_MILLIS, event -> read());
    private final Desk desk;
    private final Form form;
    private Optional<Path> folder = Optional.empty();
    private String read = "";
    private boolean isFolder;

    private DataForm(Desk desk, Supplier<Optional<Path>> ask, Optional<Path> opened) {
        this.desk = desk;
        Experiment experiment = desk.now().run().experiment();
        DataSource source = experiment.source();
        Spiral shown = source instanceof Spiral own ? own : new Spiral(Notebook.SAMPLES, Notebook.NOISE);
        (source instanceof Spiral ? spiral : source instanceof Digits ? digits : file).setSelected(true);
        samples = new CheckedField(
                "samples",
                "How many points the spiral has, or how many digits are taken, from the first",
                String.valueOf(source instanceof Digits own ? own.samples() : shown.samples()),
                8,
                t -> "data " + (spiral.isSelected() ? "spiral" : "digits") + " samples=" + t);
        noise = new CheckedField(
                "noise",
                "Standard deviation of the spiral's noise, before scaling",
                String.valueOf(shown.noise()),
                8,
                t -> "data spiral noise=" + t);
        only = new CheckedField(
                "only",
                "The digits that are taken",
                Digits.text(source instanceof Digits own ? own.only() : Digits.ALL),
                14,
                t -> "data digits only=" + t);
        seed = new CheckedField(
                "seed",
                "Seed of the random numbers: the noise and the first weights",
                String.valueOf(experiment.seed()),
                8,
                t -> "data spiral seed=" + t);
        heldOut = new CheckedField(
                "held out",
                "Samples that are never trained on: a share such as 0.3, or how many; 0 for none",
                experiment.heldOut().text(),
                8,
                t -> "data file \"any\" held_out=" + t);
        name = new CheckedField(
                "file",
                "Name of a CSV file with one sample a row, or of a folder of PNG pictures",
                source instanceof CsvSource csv ? csv.name() : source instanceof PictureFolder own ? own.name() : "",
                18,
                t -> "data file \"" + t + "\"");
        shape = new CheckedField(
                "shape",
                "Height and width, as in 8x8, if the columns are the pixels of a picture",
                source instanceof CsvSource csv
                        ? csv.choices().shape().map(PictureShape::text).orElse("")
                        : "",
                8,
                t -> "data file \"any\"" + (t.isEmpty() ? "" : " shape=" + t));
        scale.setName("scale");
        scale.setToolTipText("minmax: every feature to the range 0 to 1; standard: to mean 0 and deviation 1; none: the"
                + " values as they are; range: all features by one range");
        if (source instanceof CsvSource csv) {
            String present = csv.choices().scale().text();
            scale.removeItem(present);
            scale.insertItemAt(present, 0);
        }
        scale.setSelectedIndex(0);
        form = new Form("Data", "Use these data", desk, this::command, () -> folder)
                .onlyIf(() -> !file.isSelected() || isRead());
        build(ask);
        opened.ifPresentOrElse(this::take, this::read);
    }

    /**
     * The form with the present values.
     *
     * @param ask lets the user choose a file
     * @param opened the file that was chosen already
     */
    static Form of(Desk desk, Supplier<Optional<Path>> ask, Optional<Path> opened) {
        return new DataForm(desk, ask, opened).form;
    }

    private void build(Supplier<Optional<Path>> ask) {
        ButtonGroup kinds = new ButtonGroup();
        JPanel both = new JPanel(new MigLayout("insets 0, gap 12"));
        for (JRadioButton kind : new JRadioButton[] {spiral, digits, file}) {
            kinds.add(kind);
            kind.setName(kind == file ? "use file" : "use " + kind.getText());
            kind.addActionListener(event -> choose());
            both.add(kind);
        }
        JButton browse = new JButton("Browse…");
        browse.setName("browse");
        browse.addActionListener(event -> ask.get().ifPresent(this::take));
        nameAndButton.add(name.component());
        nameAndButton.add(browse);
        scale.addActionListener(event -> changed());
        pause.setRepeats(false);
        name.onChange(pause::restart);
        form.row("Kind", both)
                .field("Samples", samples)
                .field("Noise", noise)
                .field("Only", only)
                .field("File", name, nameAndButton)
                .row("Columns", preview.columns())
                .row("Label", preview.label())
                .row("Gaps", preview.gaps())
                .field("Shape", shape)
                .row("Scale", scale)
                .field("Seed", seed)
                .field("Held out", heldOut);
        showKind();
        form.finished();
    }

    private void take(Path chosen) {
        Path absolute = chosen.toAbsolutePath();
        folder = Optional.ofNullable(absolute.getParent());
        file.setSelected(true);
        read = "";
        name.component().setText(String.valueOf(absolute.getFileName()));
        choose();
        read();
    }

    /** Reads the file that is named now, to show what is in it. */
    private void read() {
        String wanted = name.text();
        if (wanted.isEmpty() || wanted.equals(read) || !file.isSelected()) {
            return;
        }
        desk.read(wanted, folder, table -> {
            if (wanted.equals(name.text())) {
                boolean isPresent = folder.isEmpty()
                        && desk.now().run().experiment().source() instanceof CsvSource csv
                        && csv.name().equals(wanted)
                        && csv.table().equals(table);
                Optional<TableChoices> present =
                        isPresent && desk.now().run().experiment().source() instanceof CsvSource csv
                                ? Optional.of(csv.choices())
                                : Optional.empty();
                read = wanted;
                isFolder = table.pictures().isPresent();
                preview.show(table, present, scale());
                choose();
            }
        });
    }

    private void choose() {
        showKind();
        form.changed();
    }

    private void changed() {
        form.changed();
    }

    /** Whether the preview shows the file that is named. */
    private boolean isRead() {
        return read.equals(name.text()) && !preview.isEmpty();
    }

    private boolean isTable() {
        return file.isSelected() && !(isFolder && isRead());
    }

    private void showKind() {
        boolean isFile = file.isSelected();
        boolean isKnown = isTable() && isRead();
        form.show(samples.component(), !isFile);
        form.show(noise.component(), spiral.isSelected());
        form.show(only.component(), digits.isSelected());
        form.show(nameAndButton, isFile);
        form.show(preview.columns(), isKnown);
        form.show(preview.label(), isKnown);
        form.show(preview.gaps(), isKnown);
        form.show(shape.component(), isKnown);
        form.show(scale, isTable());
    }

    private Scale scale() {
        return Scale.parse(String.valueOf(scale.getSelectedItem()));
    }

    private String command() {
        String option = heldOut.text().equals("0") ? "" : " held_out=" + heldOut.text();
        return "data " + source() + " seed=" + seed.text() + (isTable() ? " scale=" + scale().text() : "") + option;
    }

    private String source() {
        if (spiral.isSelected()) {
            return "spiral samples=" + samples.text() + " noise=" + noise.text();
        }
        if (digits.isSelected()) {
            return "digits samples=" + samples.text() + " only=" + only.text();
        }
        if (!isTable()) {
            return "pictures \"" + name.text() + '"';
        }
        String pixels = shape.text().isEmpty() ? "" : " shape=" + shape.text();
        return "file \"" + name.text() + '"'
                + (isRead() ? preview.choices(scale()).text() + pixels : "");
    }
}
