package org.backstep.window;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Nature;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Popover;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.UserAction;

/** The status line: messages, errors, and the progress of a long command with a button that stops it. */
final class StatusBar implements Workbench.Listener {
    private static final int WIDTH_OF_MORE = 520;

    private final JPanel panel =
            new JPanel(new MigLayout("insets 3 12 4 12, fillx, hidemode 3", "[grow][][][]", "[center]"));
    private final JLabel text = new JLabel(" ");
    private final JButton more = new JButton("Show all");
    private final JProgressBar progress = new JProgressBar();
    private final JButton stop;
    private String whole = "";
    private String saidByCommand = "";
    private boolean isProblem;

    StatusBar(UserAction stopping) {
        text.setName("status");
        text.getAccessibleContext().setAccessibleDescription("What happened last");
        more.setName("show all");
        more.setToolTipText("The whole message, to read and to copy");
        more.setVisible(false);
        more.setRequestFocusEnabled(false);
        more.addActionListener(event -> showWhole());
        progress.setName("progress");
        progress.setStringPainted(true);
        progress.setVisible(false);
        stop = new JButton(stopping);
        stop.setName("stop");
        stop.setVisible(false);
        stop.setRequestFocusEnabled(false);
        panel.add(text, "growx, wmin 50");
        panel.add(more);
        panel.add(progress, "w 220lp!");
        panel.add(stop);
        text.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                offerWhole();
            }
        });
    }

    JComponent component() {
        return panel;
    }

    @Override
    public void done(Command command, Snapshot before, Snapshot after) {
        Optional<String> sentence = command.outcome(before, after);
        if (saidByCommand.isEmpty()) {
            sentence.ifPresent(this::tell);
        } else if (command.nature() == Nature.NEW_RUN) {
            tell(sentence.orElse("") + "; " + saidByCommand);
        }
        saidByCommand = "";
    }

    /** Adds a sentence of the running command to its message. */
    void heard(String sentence) {
        saidByCommand = saidByCommand.isEmpty() ? sentence : saidByCommand + "; " + sentence;
        tell(saidByCommand);
    }

    @Override
    public void said(String sentence) {
        tell(sentence);
    }

    @Override
    public void failed(String error) {
        saidByCommand = "";
        isProblem = true;
        show("✗ " + error);
    }

    void tell(String sentence) {
        isProblem = false;
        show(sentence);
    }

    private void show(String sentence) {
        whole = sentence;
        colour();
        text.setText(sentence.lines()
                .map(String::strip)
                .reduce((a, b) -> a + "   " + b)
                .orElse(" "));
        text.setToolTipText(sentence.isBlank() ? null : sentence);
        text.getAccessibleContext().setAccessibleName(sentence);
        offerWhole();
    }

    private void colour() {
        text.setForeground(UIManager.getColor(isProblem ? LookAndFeel.PROBLEM : "Label.foreground"));
    }

    void restyle() {
        colour();
    }

    /** Shows a button for a message that does not fit. */
    private void offerWhole() {
        Dimension wanted = text.getPreferredSize();
        boolean cut = wanted.width > text.getWidth() + (more.isVisible() ? more.getWidth() : 0);
        more.setVisible(text.getWidth() > 0 && (cut || whole.lines().count() > 1));
    }

    private void showWhole() {
        Prose prose = new Prose(WIDTH_OF_MORE).selectable();
        prose.setName("whole message");
        prose.setText(whole);
        prose.getAccessibleContext().setAccessibleName("The whole message");
        JPanel around = new JPanel(new MigLayout("insets 12"));
        around.getAccessibleContext().setAccessibleName("The whole message");
        around.add(prose);
        Popover.open(more, around, prose, () -> {});
        prose.selectAll();
    }

    @Override
    public void progress(int epoch, OptionalInt last) {
        progress.setIndeterminate(last.isEmpty());
        if (last.isPresent()) {
            progress.setMaximum(last.getAsInt());
            progress.setValue(epoch);
        }
        progress.setString("epoch " + epoch + (last.isPresent() ? " of " + last.getAsInt() : ""));
        progress.setVisible(true);
        stop.setVisible(true);
    }

    @Override
    public void busy(boolean busy) {
        if (!busy) {
            stop.setVisible(false);
            progress.setVisible(false);
        }
    }
}
