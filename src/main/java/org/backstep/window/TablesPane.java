package org.backstep.window;

import java.awt.Font;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.session.Snapshot;

/** Parameters, samples, epochs and commands, in tabs. */
final class TablesPane implements Pane {
    private static final int COMMANDS = 3;

    private final ParametersPane parameters;
    private final SamplesPane samples;
    private final EpochsPane epochs;
    private final CommandsPane commands;
    private final List<Pane> panes;
    private final List<CsvText> texts;
    private final JTabbedPane tabs = new JTabbedPane();
    private final JButton copy = new JButton("Copy as CSV");

    TablesPane(Consumer<Command> send, Theme theme) {
        parameters = new ParametersPane(send, theme);
        samples = new SamplesPane(send, theme);
        epochs = new EpochsPane(send, theme);
        commands = new CommandsPane(send, theme);
        panes = List.of(parameters, samples, epochs, commands);
        texts = List.of(parameters, samples, epochs, commands);
        tabs.setName("tables");
        copy.setName("copy");
        tabs.addTab("Parameters", parameters.component());
        tabs.addTab("Samples", samples.component());
        tabs.addTab("Epochs", epochs.component());
        tabs.addTab("Commands", commands.component());
        tabs.getAccessibleContext().setAccessibleName("Tables");
        copy.setToolTipText("Copies this table with every digit");
        copy.addActionListener(event -> texts.get(tabs.getSelectedIndex()).copyAll());
        tabs.addChangeListener(
                event -> copy.setText(tabs.getSelectedIndex() == COMMANDS ? "Copy script" : "Copy as CSV"));
        JPanel trailing = new JPanel(new MigLayout("insets 0 0 0 8", "push[]", "push[]push"));
        trailing.setOpaque(false);
        trailing.add(copy);
        tabs.putClientProperty("JTabbedPane.trailingComponent", trailing);
        restyle(theme);
    }

    /** The four by themselves, for a window that arranges them otherwise. */
    List<Pane> panes() {
        return panes;
    }

    /** Where done commands are written down. */
    CommandsPane commands() {
        return commands;
    }

    JTabbedPane tabs() {
        return tabs;
    }

    @Override
    public JComponent component() {
        return tabs;
    }

    @Override
    public void display(Snapshot now) {
        tabs.setTitleAt(1, "Samples " + now.data().samples());
        panes.forEach(pane -> pane.display(now));
    }

    @Override
    public void restyle(Theme theme) {
        tabs.setFont(theme.words(13, Font.PLAIN));
        copy.setFont(theme.words(12, Font.PLAIN));
        panes.forEach(pane -> pane.restyle(theme));
    }
}
