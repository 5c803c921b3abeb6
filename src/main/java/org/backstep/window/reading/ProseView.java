package org.backstep.window.reading;

import java.awt.Font;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.text.BadLocationException;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.prose.Pieces;
import org.backstep.window.kit.Theme;

/**
 * A lesson's prose: words and mathematics in one flow. Everything here is called on the event dispatch thread.
 */
public final class ProseView {
    private final FormulaSource formulas = new FormulaSource(this::writeAgain);
    private final Map<Path, ProsePicture> read = new HashMap<>();
    private final Function<String, Optional<Path>> pictures;
    private final ProseText text;
    private final JScrollPane scroll;
    private ProseStyle style;
    private List<Block> blocks = List.of();
    private boolean bare;

    public ProseView(Theme theme, Consumer<String> follow, Function<String, Optional<Path>> pictures) {
        this.pictures = pictures;
        style = new ProseStyle(theme);
        text = new ProseText(follow, style);
        scroll = new JScrollPane(
                text, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        write();
    }

    JComponent component() {
        return scroll;
    }

    public ProseText text() {
        return text;
    }

    /** Leaves the margins to what is around the text. */
    public void leaveMargins() {
        bare = true;
        write();
    }

    /** Shows a text from its beginning. */
    public void show(List<Block> other) {
        blocks = List.copyOf(other);
        read.clear();
        write();
        scroll.getViewport().setViewPosition(new Point(0, 0));
    }

    /** Typesets the formulas of a text in the background, so that they are there when it is shown. */
    public static void prepare(Theme theme, List<Block> text) {
        ProseStyle style = new ProseStyle(theme);
        for (Block block : text) {
            boolean heading = block instanceof Block.Heading;
            Font font = heading ? style.heading(((Block.Heading) block).level()) : style.words(false, false);
            Pieces.of(block)
                    .filter(Inline.Mathematics.class::isInstance)
                    .map(Inline.Mathematics.class::cast)
                    .forEach(formula -> FormulaSource.prepare(new FormulaSource.Piece(
                            ProseLines.oneLine(formula.latex()),
                            formula.display(),
                            style.mathematics(font),
                            theme.palette(),
                            style.text())));
        }
    }

    /** Shows the same text at the same place in new colours or sizes. */
    void restyle(Theme theme) {
        JViewport viewport = scroll.getViewport();
        int top = viewport.getViewPosition().y;
        int first = text.viewToModel2D(new Point2D.Double(text.getInsets().left, top));
        double below = top - y(first);
        double scale = style.px(1);
        int from = text.getSelectionStart();
        int to = text.getSelectionEnd();
        int link = text.focusedLink();
        style = new ProseStyle(theme);
        write();
        text.select(from, to);
        text.focus(link);
        if (top > 0 && viewport.getWidth() > 0) {
            text.setSize(viewport.getWidth(), Short.MAX_VALUE);
            text.setSize(viewport.getWidth(), text.getPreferredSize().height);
            int last = Math.max(0, text.getHeight() - viewport.getHeight());
            int now = (int) Math.round(y(first) + below * style.px(1) / scale);
            viewport.setViewPosition(new Point(0, Math.max(0, Math.min(last, now))));
        } else {
            viewport.setViewPosition(new Point(0, 0));
        }
    }

    /** Shows the same text with the formulas that are wrong in words. */
    private void writeAgain() {
        restyle(style.theme());
    }

    /** Whether every formula of every text is typeset. */
    public static boolean isSettled() {
        return FormulaSource.backlog().size() == 0;
    }

    /** Typesets at once all that waits; for what is painted as a picture and cannot wait. */
    public static void settle() {
        FormulaSource.backlog().finish();
    }

    private double y(int position) {
        try {
            Rectangle2D place = text.modelToView2D(position);
            return place == null ? 0 : place.getY();
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        ProseWriter writer = new ProseWriter(style, formulas, this::picture);
        text.show(new ProseKit.Text(style, writer.write(blocks)), style);
        int beside = bare ? 0 : Math.round(style.px(18));
        int above = bare ? 0 : Math.round(style.px(14));
        int below = bare ? 0 : Math.round(style.px(20));
        text.setBorder(BorderFactory.createEmptyBorder(above, beside, below, beside));
        scroll.getViewport().setBackground(style.background());
        scroll.getVerticalScrollBar().setUnitIncrement(Math.round(style.px(20)));
    }

    private Optional<ProsePicture> picture(String target, String description) {
        return pictures.apply(target).map(file -> read.computeIfAbsent(file, f -> new ProsePicture(f, description)));
    }
}
