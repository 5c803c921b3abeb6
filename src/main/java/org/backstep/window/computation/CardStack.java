package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of the cards below each other. The present phase's card and the one that the user has opened are open;
 * the others are as large as there is height for, the nearest to the present phase first: open, or folded to a line, or
 * only a number in a row of such.
 */
final class CardStack implements LayoutManager {
    private static final double EDGE = 11;
    private static final double GAP = 3;
    /** The share of its room that an only card takes if it cannot show all its equations: the rest is the drawing's. */
    private static final double CALM = 0.7;

    /** What the choice of open cards depends on; the numbers change with every frame, these seldom. */
    private record Circumstances(int width, int height, int current, int opened, Object of, Theme theme) {}

    private final JScrollPane scroll;
    private final List<PhaseCard> cards;
    private final IntConsumer moreRoom;
    private final IntSupplier covered;
    private int current;
    private int opened;
    private Object about = "";
    private int needed;
    private @Nullable Circumstances chosen;
    private boolean alone;
    /** Whether no card can be made smaller. */
    private boolean least;

    /**
     * Makes the arrangement.
     *
     * @param scroll what the cards are scrolled in
     * @param cards those of the present network come first
     * @param moreRoom takes the height that the present card needs; 0 for any
     * @param covered how much of the view is covered from below, so that all can be scrolled above it
     */
    CardStack(JScrollPane scroll, List<PhaseCard> cards, IntConsumer moreRoom, IntSupplier covered) {
        this.covered = covered;
        this.moreRoom = moreRoom;
        this.scroll = scroll;
        this.cards = cards;
    }

    /**
     * Sets what is now.
     *
     * @param phase the number of the present phase's card, 0 at the start
     * @param what all else that may change a card's height for good
     */
    void setCurrent(int phase, Object what) {
        if (phase != current) {
            opened = 0;
        }
        if (phase != current || !what.equals(about)) {
            need(0);
        }
        current = phase;
        about = what;
    }

    /** Shows nothing but the present card. */
    void showOneOnly() {
        alone = true;
    }

    /** The height that the present card needs if it has ever been higher than the cards' room; else 0. */
    int needed() {
        return needed;
    }

    private void need(int height) {
        if (needed != height) {
            needed = height;
            moreRoom.accept(height);
        }
    }

    /** Opens a card in addition to the present one. */
    void open(int card) {
        opened = card;
    }

    private List<PhaseCard> shown(Container parent) {
        List<PhaseCard> all = cards.subList(0, parent.getComponentCount());
        if (!alone || all.isEmpty()) {
            return all;
        }
        PhaseCard only = all.get(Math.max(1, current) - 1);
        all.forEach(card -> card.setVisible(card == only));
        return List.of(only);
    }

    private int width() {
        return scroll.getWidth() - 2 * (int) Theme.px(EDGE);
    }

    /** The height that there is: of the only card, what the pane gives it. */
    private int room() {
        return alone ? scroll.getMaximumSize().height : scroll.getHeight();
    }

    private static int gap() {
        return (int) Theme.px(GAP);
    }

    private void choose(List<PhaseCard> all) {
        Circumstances now = new Circumstances(scroll.getWidth(), room(), current, opened, about, Theme.now());
        int room = room() - 2 * gap();
        if (now.equals(chosen) && (least || height(all) <= room)) {
            return;
        }
        chosen = now;
        all.forEach(card -> card.setForm(PhaseCard.Form.CHIP));
        for (int number : alone ? List.of(1) : List.of(opened, current)) {
            if (number > 0 && number <= all.size()) {
                PhaseCard card = all.get(number - 1);
                card.setForm(PhaseCard.Form.OPEN);
                int left = alone
                        ? Math.max((int) (CALM * room), Math.min(room, card.highest(width())))
                        : room - height(all) + card.heightAt(width());
                card.setRoom(width(), left, room);
            }
        }
        least = true;
        List<PhaseCard> byDistance = IntStream.rangeClosed(1, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(number -> Math.abs(number - Math.max(1, current))))
                .map(number -> all.get(number - 1))
                .toList();
        if (enlarge(byDistance, PhaseCard.Form.LINE, all, room)) {
            enlarge(byDistance, PhaseCard.Form.OPEN, all, room);
        }
    }

    /** Enlarges one card after the other as far as there is room. @return whether all are enlarged */
    private boolean enlarge(List<PhaseCard> inOrder, PhaseCard.Form form, List<PhaseCard> all, int room) {
        for (PhaseCard card : inOrder) {
            PhaseCard.Form before = card.form();
            if (before != PhaseCard.Form.OPEN) {
                card.setForm(form);
                card.setRoom(width(), Integer.MAX_VALUE, Integer.MAX_VALUE);
                if (height(all) > room) {
                    card.setForm(before);
                    return false;
                }
                least = false;
            }
        }
        return true;
    }

    /** The cards in rows: each by itself, but neighbours that are only numbers beside each other. */
    private List<List<PhaseCard>> rows(List<PhaseCard> all) {
        List<List<PhaseCard>> rows = new ArrayList<>();
        int left = 0;
        for (PhaseCard card : all) {
            int needed = card.chipWidth() + gap();
            if (card.form() != PhaseCard.Form.CHIP || needed > left) {
                rows.add(new ArrayList<>());
                left = card.form() == PhaseCard.Form.CHIP ? width() + gap() : 0;
            }
            rows.get(rows.size() - 1).add(card);
            left -= needed;
        }
        return rows;
    }

    private int height(List<PhaseCard> all) {
        return rows(all).stream()
                        .mapToInt(row -> row.get(0).heightAt(width()) + gap())
                        .sum()
                - gap();
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        List<PhaseCard> all = shown(parent);
        if (room() == 0) {
            return new Dimension(0, 0);
        }
        choose(all);
        return new Dimension((int) Theme.px(100), height(all) + 2 * gap() + covered.getAsInt());
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, 0);
    }

    @Override
    public void layoutContainer(Container parent) {
        if (scroll.getHeight() == 0) {
            return;
        }
        List<PhaseCard> all = shown(parent);
        choose(all);
        int y = gap();
        for (List<PhaseCard> row : rows(all)) {
            int height = row.get(0).heightAt(width());
            int x = (int) Theme.px(EDGE);
            for (PhaseCard card : row) {
                int width = card.form() == PhaseCard.Form.CHIP ? card.chipWidth() : width();
                card.setBounds(x, y, width, height);
                x += width + gap();
            }
            y += height + gap();
        }
        int present =
                current > 0 && current <= all.size() ? all.get(current - 1).needed(width()) + 2 * gap() : 0;
        if (present > scroll.getHeight()) {
            need(present);
        }
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // the cards are known
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // the cards are known
    }
}
