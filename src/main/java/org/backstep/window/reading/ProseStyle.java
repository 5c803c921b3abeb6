package org.backstep.window.reading;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** The style of a lesson's text in a theme: sizes, distances and colours, in pixels of the scaled window. */
record ProseStyle(Theme theme) {
    private static final double SIZE = 14;
    private static final double CODE = 0.9;
    /** The scale of mathematics: Computer Modern's small letters are lower than Inter's. */
    private static final double MATHEMATICS = 1.2;

    private static final double[] HEADINGS = {1.5, 1.32, 1.14, 1.05, 1, 1};
    private static final int DEEPEST = 6;

    Font words(boolean bold, boolean italic) {
        return Theme.words(SIZE, (bold ? Font.BOLD : 0) | (italic ? Font.ITALIC : 0));
    }

    Font heading(int level) {
        return Theme.words(SIZE * HEADINGS[Math.max(1, Math.min(6, level)) - 1], Font.BOLD);
    }

    Font code() {
        return Theme.digits(SIZE * CODE, Font.PLAIN);
    }

    /** The size of mathematics beside words of a font. */
    float mathematics(Font beside) {
        return (float) (beside.getSize2D() * MATHEMATICS);
    }

    Color text() {
        return theme.colour(Role.TEXT);
    }

    Color background() {
        return theme.colour(Role.BACKGROUND);
    }

    Color quiet() {
        return Theme.mix(background(), text(), theme.isProjector() ? 0.85 : 0.72);
    }

    Color shade() {
        return Theme.mix(background(), text(), theme.isDark() ? 0.09 : 0.055);
    }

    Color line() {
        return Theme.mix(background(), text(), theme.isProjector() ? 0.4 : 0.2);
    }

    Color link() {
        Color accent = UIManager.getColor("Component.accentColor");
        return accent == null ? theme.colour(Role.INPUT) : accent;
    }

    Color problem() {
        Color problem = UIManager.getColor(LookAndFeel.PROBLEM);
        return problem == null ? theme.colour(Role.OUTPUT) : problem;
    }

    /** The distance of lines in a paragraph, as a multiple of the letters' height. */
    double leading() {
        return 0.24;
    }

    float px(double length) {
        return (float) Theme.px(length);
    }

    /** The gap between paragraphs. */
    float gap() {
        return px(10);
    }

    /** The gap above a heading. */
    float above(int level) {
        return px(level <= 2 ? 22 : 18);
    }

    /** The gap between the items of a list of short items. */
    float itemGap() {
        return px(4);
    }

    /** The distance of a list's text from its marks' left edge. */
    float hang(boolean numbered) {
        return px(numbered ? 24 : 18);
    }

    /** The indent of a list in lists; from some level on it no longer grows, to leave room for words. */
    float indent(int level, float step) {
        return level >= DEEPEST ? 0 : step;
    }
}
