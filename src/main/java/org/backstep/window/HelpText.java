package org.backstep.window;

import java.awt.Component;
import java.util.Locale;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** What the help menu shows. */
enum HelpText {
    KEYS(
            """
            ← →             phase back, phase on
            Shift ← →       epoch back, epoch on
            ↑ ↓             sample before, sample after
            Space           play, pause
            Home, End       to the start, to the last computed epoch
            Ctrl B          new branch here
            Ctrl Z          undo; Ctrl Shift Z redo
            Ctrl O, Ctrl S  open; save the session as a lesson
            Ctrl + − 0      larger, smaller, actual size
            Ctrl D, Ctrl P  dark colours, projector
            Ctrl .          stop a long command
            F11             full screen
            Esc             the focus back to the computation
            """),
    SYMBOLS(
            """
            x       a sample, d_x numbers              W_e, b_e   weights and biases of the encoder
            z       its latent code, d_z numbers       W_d, b_d   weights and biases of the decoder
            x̂       its reconstruction                 σ, σ′      activation and its derivative
            δ_out   the output's share of the blame    ∇W         mean gradient of the batch
            δ_hidden  the code's share                 η          learning rate
            """),
    CONVENTIONS(
            """
            Columns are samples; entries and samples count from 1.
            The document's loss of a sample is a sum over its features; the printed loss is the
            mean over all N·d_x squared differences.
            δ leaves out the factor 2, so what is descended is half the mean of the samples' losses.
            The document's update formulas omit the mean over the samples and the biases;
            its code has both, and so has Backstep.
            The loss of an epoch belongs to its parameters before the update, the metrics to those after it.
            """);

    private final String text;

    HelpText(String text) {
        this.text = text;
    }

    void show(Component parent) {
        JTextArea area = new JTextArea(text);
        area.setEditable(false);
        area.putClientProperty("FlatLaf.styleClass", "monospaced");
        area.getAccessibleContext().setAccessibleName(title());
        JOptionPane.showMessageDialog(parent, new JScrollPane(area), title(), JOptionPane.PLAIN_MESSAGE);
    }

    private String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
