package org.backstep.window.reading;

import java.awt.Color;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.backstep.formula.ColouredLatex;
import org.backstep.notation.Palette;
import org.backstep.typeset.FormulaBudget;
import org.backstep.typeset.Typesetter;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * The source of a text's formulas. A formula that was typeset before is there at once, and so are as many new ones as an
 * ordinary scene has; what is beyond is typeset in the background. But for {@link #icon}, all methods are called on the
 * event dispatch thread.
 */
final class FormulaSource {
    private static final int KEPT = 1000;
    /** The most signs that are typeset on the event dispatch thread in one event; a scene has some thousand. */
    private static final long MOST_AT_ONCE = 20_000;

    private static final Map<String, Optional<String>> PROBLEMS = cache();
    private static final Map<Piece, TeXIcon> ICONS = cache();
    private static final Backlog BACKLOG = new Backlog("formulas");
    private static long signsOfEvent;

    /** A formula or a part of one, in a size (pixels of an em) and in colours. */
    record Piece(String latex, boolean display, float size, Palette palette, Color colour) {}

    private final Runnable refused;
    private int waiting;
    private boolean wrong;

    /**
     * A source for one text.
     *
     * @param refused is run when formulas that were taken for good turn out to be wrong
     */
    FormulaSource(Runnable refused) {
        this.refused = refused;
    }

    private static <K, V> Map<K, V> cache() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }

    /** The work that waits for the background. */
    static Backlog backlog() {
        return BACKLOG;
    }

    /** Why a formula cannot be shown, as far as that is known by now; empty if it can. */
    Optional<String> problem(String latex) {
        Optional<String> over = FormulaBudget.problem(latex);
        if (over.isPresent()) {
            return over;
        }
        Optional<String> known = PROBLEMS.get(latex);
        return known == null && mayBeAtOnce(latex)
                ? found(latex)
                : Optional.ofNullable(known).flatMap(said -> said);
    }

    private static Optional<String> found(String latex) {
        Optional<String> known = PROBLEMS.get(latex);
        if (known == null) {
            known = Typesetter.problem(latex);
            PROBLEMS.put(latex, known);
        }
        return known;
    }

    /** Whether a formula may be typeset in this event; the next event has all its signs again. */
    boolean mayBeAtOnce(String latex) {
        if (signsOfEvent == 0) {
            SwingUtilities.invokeLater(() -> signsOfEvent = 0);
        }
        signsOfEvent += 1 + FormulaBudget.signs(latex);
        return signsOfEvent <= MOST_AT_ONCE;
    }

    /** A formula's picture if it is there already, or can be in this event. */
    Optional<TeXIcon> atOnce(Piece piece) {
        TeXIcon known = ICONS.get(piece);
        return known == null && mayBeAtOnce(piece.latex()) ? Optional.of(icon(piece)) : Optional.ofNullable(known);
    }

    /** The picture of a formula, typeset on the present thread if need be. */
    static TeXIcon icon(Piece piece) {
        TeXIcon known = ICONS.get(piece);
        if (known == null) {
            String coloured = ColouredLatex.of(piece.latex(), piece.palette());
            String latex = found(coloured).isPresent() ? piece.latex() : coloured;
            known = Typesetter.typeset(latex, piece.display(), piece.size(), piece.colour());
            ICONS.put(piece, known);
        }
        return known;
    }

    /** Typesets a whole formula in the background; the callback gets its picture, or nothing if it is wrong. */
    void later(Piece piece, Consumer<TeXIcon> then) {
        waiting++;
        BACKLOG.add(
                () -> found(piece.latex()).isPresent() ? Optional.<TeXIcon>empty() : Optional.of(icon(piece)), icon -> {
                    waiting--;
                    wrong |= icon.isEmpty();
                    icon.ifPresent(then);
                    if (waiting == 0 && wrong) {
                        wrong = false;
                        refused.run();
                    }
                });
    }

    /** Typesets a formula in the background for a text that is not shown yet. */
    static void prepare(Piece piece) {
        if (!ICONS.containsKey(piece)) {
            BACKLOG.add(() -> found(piece.latex()).isPresent() || icon(piece).getIconWidth() > 0, typeset -> {});
        }
    }

    /** Does other work with formulas in the background. */
    <T> void later(Callable<T> work, Consumer<T> then) {
        BACKLOG.add(work, then);
    }
}
