package org.backstep.window.forms;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;

/** The line of an error, in words and with a sign, not only by a colour; takes no room without an error. */
public final class ProblemLine {
    private static final int WIDTH = 270;

    private final Prose prose = new Prose(WIDTH) {
        @Override
        public void updateUI() {
            super.updateUI();
            setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
        }
    };

    public ProblemLine(String name) {
        prose.setName(name);
        prose.setVisible(false);
    }

    public JComponent component() {
        return prose;
    }

    /** The sentence; empty without an error. */
    public String text() {
        return prose.getText();
    }

    public void show(Optional<String> wrong) {
        prose.setText(wrong.map(sentence -> "✗ " + sentence).orElse(""));
        prose.setVisible(wrong.isPresent());
    }
}
