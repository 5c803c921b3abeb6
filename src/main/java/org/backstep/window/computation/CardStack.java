package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of the cards below each other. The present phase's card and the one that the user has opened are open;
 * of the others the nearest to the present phase, as far as there is height, and the rest are folded to one line.
 */
final class CardStack implements LayoutManager {
    private static final double EDGE = 10;
    private static final double GAP = 3;

    /** What the choice of open cards depends on; the numbers change with every frame, these seldom. */
    private record Circumstances(int width, int height, int current, int opened, Object of, Theme theme) {}

    private final JScrollPane scroll;
    private final List<PhaseCard> cards;
    private int current;
    private int opened;
    private Object about = "";
    private @Nullable Circumstances chosen;

    /**
     * Makes the arrangement.
     *
     * @param scroll what the cards are scrolled in
     * @param cards those of the present network come first
     */
    CardStack(JScrollPane scroll, List<PhaseCard> cards) {
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
        current = phase;
        about = what;
    }

    /** Opens a card in addition to the present one. */
    void open(int card) {
        opened = card;
    }

    private List<PhaseCard> shown(Container parent) {
        return cards.subList(0, parent.getComponentCount());
    }

    private int width() {
        return scroll.getWidth() - 2 * (int) Theme.px(EDGE);
    }

    private static int gap() {
        return (int) Theme.px(GAP);
    }

    private void choose(List<PhaseCard> all) {
        Circumstances now =
                new Circumstances(scroll.getWidth(), scroll.getHeight(), current, opened, about, Theme.now());
        boolean changed = !now.equals(chosen);
        int room = scroll.getHeight() - 2 * gap();
        if (!changed && (height(all) <= room || openCount(all) <= 1)) {
            return;
        }
        chosen = now;
        Set<PhaseCard> open = new HashSet<>();
        all.forEach(card -> card.setOpen(false));
        int left = room - height(all);
        for (int number : List.of(current, opened)) {
            if (number > 0 && number <= all.size() && open.add(all.get(number - 1))) {
                PhaseCard card = all.get(number - 1);
                card.setOpen(true);
                card.setRoom(width(), room, left + card.foldedHeight());
                left -= card.heightAt(width()) - card.foldedHeight();
            }
        }
        for (int number : byDistance(all.size())) {
            PhaseCard card = all.get(number - 1);
            if (open.add(card)) {
                card.setOpen(true);
                card.setRoom(width(), room, left + card.foldedHeight());
                left -= card.heightAt(width()) - card.foldedHeight();
                if (left < 0 || !card.isWhole()) {
                    card.setOpen(false);
                    return;
                }
            }
        }
    }

    /** The numbers of the cards, the nearest to the present one first; of two that before it. */
    private List<Integer> byDistance(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .sorted(Comparator.comparingInt(number -> Math.abs(number - Math.max(1, current))))
                .toList();
    }

    private static long openCount(List<PhaseCard> all) {
        return all.stream().filter(PhaseCard::isOpen).count();
    }

    private int height(List<PhaseCard> all) {
        return all.stream().mapToInt(card -> card.heightAt(width()) + gap()).sum() - gap();
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        List<PhaseCard> all = shown(parent);
        if (scroll.getHeight() == 0) {
            return new Dimension(0, 0);
        }
        choose(all);
        return new Dimension((int) Theme.px(100), height(all) + 2 * gap());
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
        for (PhaseCard card : all) {
            int height = card.heightAt(width());
            card.setBounds((int) Theme.px(EDGE), y, width(), height);
            y += height + gap();
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
