package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Draft;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.TypedText;

/**
 * A field over a cell of a matrix. An error is shown beside it and the text stays until it is right or given up by Esc.
 */
final class CellEditor extends JTextField {
    /** The signs of the longest number: "-2.2250738585072014E-308". */
    private static final int LONGEST = 24;

    private final Function<String, Optional<String>> accept;
    private final Bubble problem = new Bubble("edit problem");
    private final Runnable ended;
    private String opened = "";

    /**
     * A field that is hidden until it is opened.
     *
     * @param accept takes the text, or says what is wrong with it
     * @param ended called when the field has done its work by a key
     */
    CellEditor(Function<String, Optional<String>> accept, Runnable ended) {
        this.accept = accept;
        this.ended = ended;
        setName("edit");
        setVisible(false);
        addActionListener(event -> finish());
        ComponentKeys.bind(
                this,
                () -> {
                    close();
                    ended.run();
                },
                "ESCAPE");
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) {
                    if (isBegun()) {
                        say(accept.apply(getText())); // it can be undone, and what is wrong changes nothing
                    }
                    close();
                }
            }
        });
        new Draft() {
            @Override
            public boolean isBegun() {
                return CellEditor.this.isBegun();
            }

            @Override
            public boolean enter() {
                finish();
                return !isVisible();
            }
        }.in(this);
        TypedText.onChange(this, () -> say(Optional.empty()));
    }

    /**
     * Opens over a cell.
     *
     * @param name of the cell
     * @param typed whether the text was begun by a key and is to be gone on with; if not, typing replaces it
     */
    void open(Rectangle cell, String name, String text, boolean typed) {
        opened = typed ? "" : text;
        setText(text);
        setBounds(placed(cell));
        getAccessibleContext().setAccessibleName("New value of " + name);
        setVisible(true);
        if (typed) {
            setCaretPosition(text.length());
        } else {
            selectAll();
        }
        requestFocusInWindow();
    }

    /** At the cell, and as wide as a number with every digit, within what the field stands in. */
    private Rectangle placed(Rectangle cell) {
        Insets edges = getInsets();
        int widest = getFontMetrics(getFont()).stringWidth("0".repeat(LONGEST)) + edges.left + edges.right + 2;
        int right = getParent() == null ? Integer.MAX_VALUE : getParent().getWidth();
        int width = Math.max(cell.width, widest);
        return new Rectangle(
                Math.max(0, Math.min(cell.x, right - width)),
                cell.y,
                width,
                Math.max((int) Theme.px(24), Math.min(cell.height, (int) Theme.px(28))));
    }

    private boolean isBegun() {
        return isVisible() && !getText().equals(opened);
    }

    private void finish() {
        Optional<String> wrong = accept.apply(getText());
        say(wrong);
        if (wrong.isEmpty()) {
            close();
            ended.run();
        }
    }

    private void say(Optional<String> wrong) {
        TypedText.mark(this, wrong, "An expression; Enter sets it, Escape gives up");
        wrong.ifPresentOrElse(text -> problem.show(this, "✗ " + text), problem::hide);
    }

    private void close() {
        say(Optional.empty());
        setVisible(false);
    }

    /** The error beside the field; empty if there is none. */
    String problem() {
        return problem.text();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Theme.digits(12, Font.PLAIN));
    }

    /** A sentence that stays beside a component, over all else, until it is taken away. */
    private static final class Bubble {
        private final JLabel label = new JLabel();

        Bubble(String name) {
            label.setName(name);
            label.setOpaque(true);
        }

        /** The sentence; empty when the bubble is not shown. */
        String text() {
            return label.getText();
        }

        /** Shows a sentence below a component, or above it where there is no room below. */
        void show(JComponent beside, String sentence) {
            hide();
            label.setText(sentence);
            JRootPane root = SwingUtilities.getRootPane(beside);
            if (root == null) {
                return;
            }
            label.setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
            label.setBackground(UIManager.getColor("ToolTip.background"));
            label.setBorder(BorderFactory.createCompoundBorder(
                    BorderFactory.createLineBorder(UIManager.getColor(LookAndFeel.PROBLEM)),
                    BorderFactory.createEmptyBorder(3, 6, 3, 6)));
            JLayeredPane layers = root.getLayeredPane();
            Dimension size = label.getPreferredSize();
            Point below = SwingUtilities.convertPoint(beside, 0, beside.getHeight() + 2, layers);
            boolean fits = below.y + size.height <= layers.getHeight();
            int y = fits ? below.y : below.y - beside.getHeight() - size.height - 4;
            int x = Math.max(0, Math.min(below.x, layers.getWidth() - size.width));
            label.setBounds(x, y, Math.min(size.width, layers.getWidth()), size.height);
            layers.add(label, JLayeredPane.POPUP_LAYER);
            layers.repaint(label.getBounds());
        }

        void hide() {
            label.setText("");
            if (label.getParent() instanceof JComponent layers) {
                layers.remove(label);
                layers.repaint(label.getBounds());
            }
        }
    }
}
