package org.backstep.window;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** What is wrong, in words and with a sign, not only by a colour; takes no room where nothing is wrong. */
final class ProblemLine {
    private static final int WIDTH = 270;

    private final Prose prose = new Prose(WIDTH) {
        private static final long serialVersionUID = 1;

        @Override
        public void updateUI() {
            super.updateUI();
            setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
        }
    };

    ProblemLine(String name) {
        prose.setName(name);
        prose.setVisible(false);
    }

    JComponent component() {
        return prose;
    }

    /** The sentence; empty when nothing is wrong. */
    String text() {
        return prose.getText();
    }

    void show(Optional<String> wrong) {
        prose.setText(wrong.map(sentence -> "✗ " + sentence).orElse(""));
        prose.setVisible(wrong.isPresent());
    }
}
