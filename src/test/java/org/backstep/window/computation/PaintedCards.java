package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.swing.SwingUtilities;
import org.backstep.window.computation.CardsCase.PaneSize;

/** What is wrong with cards as they are painted. */
final class PaintedCards {
    private PaintedCards() {}

    /** The faults of all open cards, and of the one that has to be wholly in view. */
    static List<String> faults(IntFunction<PhaseCard> of, PaneSize size, int current, int count) {
        List<String> faults = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            PhaseCard card = of.apply(number);
            if (card.isOpen()) {
                List<EquationLine> lines = CardDoor.equations(card)
                        .filter(line -> line.isVisible() && line.getParent().isVisible())
                        .toList();
                if (lines.isEmpty()) {
                    faults.add("card " + number + " is open and has no equation");
                }
                lines.forEach(line -> faults.addAll(faults(line, card, size)));
            } else if (number == current) {
                faults.add("the present phase's card is folded");
            }
        }
        PhaseCard card = of.apply(current);
        if (!card.getVisibleRect().equals(new Rectangle(card.getSize()))) {
            faults.add(
                    "of card " + current + ", " + card.getSize() + ", only " + card.getVisibleRect() + " is in view");
        }
        return faults;
    }

    static List<String> faults(EquationLine line, PhaseCard card, PaneSize size) {
        List<String> faults = new ArrayList<>();
        if (!new Rectangle(line.getSize()).contains(line.painted())) {
            faults.add(line.painted() + " is painted on a line of " + line.getSize());
        }
        Rectangle onCard = SwingUtilities.convertRectangle(line, line.painted(), card);
        if (!new Rectangle(card.getSize()).contains(onCard)) {
            faults.add(onCard + " leaves its card of " + card.getSize());
        }
        if (!Arrays.equals(pixels(line, line::paint), pixels(line, g -> line.picture()
                .paintIcon(line, g, line.painted().x, line.painted().y)))) {
            faults.add("it is not painted at its own size");
        }
        line.spots().stream()
                .filter(spot -> spot.place().height < size.digit())
                .findFirst()
                .ifPresent(spot -> faults.add(spot + " is lower than " + size.digit()));
        return faults;
    }

    private static int[] pixels(EquationLine line, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(
                Math.max(1, line.getWidth()), Math.max(1, line.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        painter.accept(g);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
