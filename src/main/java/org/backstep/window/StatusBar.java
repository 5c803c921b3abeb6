package org.backstep.window;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;

/** The last line: what happened, what was wrong, how far a long command has got and how to stop it. */
final class StatusBar implements Workbench.Listener {
    private final JPanel panel =
            new JPanel(new MigLayout("insets 3 12 4 12, fillx, hidemode 3", "[grow][]", "[center]"));
    private final JLabel text = new JLabel(" ");
    private final JButton stop = new JButton("Stop", Icons.STOP.icon());

    StatusBar(Runnable stopping) {
        text.setName("status");
        text.getAccessibleContext().setAccessibleDescription("What happened last");
        stop.setName("stop");
        stop.setToolTipText("Stop the running command; what has been computed stays (Ctrl+Period)");
        stop.setVisible(false);
        stop.addActionListener(event -> stopping.run());
        panel.add(text, "growx, wmin 50");
        panel.add(stop);
    }

    JComponent component() {
        return panel;
    }

    @Override
    public void done(Command command) {
        // panes show it
    }

    @Override
    public void said(String sentence) {
        show("Info.foreground", sentence);
    }

    @Override
    public void failed(String error) {
        show("Actions.Red", "✗ " + error);
    }

    private void show(String colour, String sentence) {
        text.setForeground(javax.swing.UIManager.getColor(colour));
        text.setText(sentence);
        text.setToolTipText(sentence);
        text.getAccessibleContext().setAccessibleName(sentence);
    }

    @Override
    public void progress(int epoch) {
        show("Info.foreground", "epoch " + epoch + " …");
        stop.setVisible(true);
    }

    @Override
    public void busy(boolean busy) {
        if (!busy) {
            stop.setVisible(false);
            if (text.getText().endsWith("…")) {
                text.setText(" ");
            }
        }
    }
}
