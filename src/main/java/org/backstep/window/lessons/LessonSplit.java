package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.RoundedPanel;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;

/** The lesson beside the workspace: open, folded into a strip that shows its progress, or absent. */
public final class LessonSplit {
    private enum State {
        NONE,
        FOLDED,
        OPEN
    }

    private final JComponent workspace;
    private final LessonPane lesson;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Strip strip = new Strip();
    private State state = State.NONE;
    private boolean narrow;
    private Theme theme;
    private RoundedPanel sheet;

    LessonSplit(LessonPane lesson, JComponent workspace, UserAction fold, Theme theme) {
        this.lesson = lesson;
        this.workspace = workspace;
        this.theme = theme;
        sheet = new RoundedPanel(lesson.component(), 0);
        strip.setName("unfold lesson");
        strip.setToolTipText(fold.withKey("Unfold the lesson"));
        strip.addActionListener(event -> open());
        panel.add(workspace);
    }

    public JComponent component() {
        return panel;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public void open() {
        become(State.OPEN);
    }

    /** Folds or unfolds the lesson; does nothing without one. */
    public void toggle() {
        if (state != State.NONE) {
            become(state == State.OPEN ? State.FOLDED : State.OPEN);
        }
    }

    /** Removes the lesson. */
    public void close() {
        become(State.NONE);
    }

    /** Sets the text of the strip: "Lesson: The notebook, replayed · scene 4 of 9". */
    public void say(String words) {
        strip.words = words;
        strip.getAccessibleContext().setAccessibleName("Unfold: " + words);
        strip.repaint();
    }

    /** Sets whether there is room for one of the two only; then the open lesson covers the workspace. */
    public void setNarrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            rebuild();
        }
    }

    /** Takes the lesson back that was in another place. */
    void takeBack() {
        sheet.add(lesson.component());
    }

    private void become(State other) {
        if (state != other) {
            state = other;
            rebuild();
        }
    }

    private void rebuild() {
        panel.removeAll();
        int edge = (int) Theme.px(6);
        if (state == State.OPEN && narrow) {
            JPanel around = new JPanel(new BorderLayout());
            around.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
            around.add(sheet);
            panel.add(around);
        } else if (state == State.OPEN) {
            JPanel around = new JPanel(new BorderLayout());
            around.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, 0));
            around.add(sheet);
            around.setMinimumSize(new Dimension((int) Theme.px(200), 0));
            JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, around, workspace);
            split.setName("lesson and workspace");
            split.setDividerLocation(lesson.width());
            split.setBorder(BorderFactory.createEmptyBorder());
            Shortcuts.leaveTo(split);
            panel.add(split);
        } else {
            panel.add(workspace);
            if (state == State.FOLDED) {
                JPanel around = new JPanel(new BorderLayout());
                around.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, 0));
                around.add(strip);
                panel.add(around, BorderLayout.WEST);
            }
        }
        panel.revalidate();
        panel.repaint();
    }

    public void restyle(Theme other) {
        theme = other;
        lesson.restyle(theme);
        rebuild(); // in the other sizes
    }

    /** A button as tall as the window, its text from bottom to top. */
    private final class Strip extends JButton {
        private String words = "";

        Strip() {
            setMargin(new Insets(0, 0, 0, 0));
            putClientProperty(FlatClientProperties.STYLE, "arc: 10");
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension((int) Theme.px(30), 0);
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Font font = Theme.words(12, Font.PLAIN);
            Color colour = theme.colour(Role.TEXT);
            g.setFont(font);
            g.setColor(colour);
            int length = g.getFontMetrics().stringWidth(words);
            g.rotate(-Math.PI / 2);
            int across = (getWidth()
                            + g.getFontMetrics().getAscent()
                            - g.getFontMetrics().getDescent())
                    / 2;
            g.drawString(words, -(getHeight() + Math.min(length, getHeight())) / 2, across);
            g.dispose();
        }
    }
}
