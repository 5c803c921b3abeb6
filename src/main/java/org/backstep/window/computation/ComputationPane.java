package org.backstep.window.computation;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.expression.Reading;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.typeset.Typesetter;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.ReplacedTextCaret;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;

/** The pane of the computation: the network, a card for each phase, and the present phase as one plain sentence. */
public final class ComputationPane implements Pane {
    /** The least share that the cards have of the height, and the most for a height that shows an equation, in points. */
    private static final double SHARE = 0.52;
    /** The largest share of the height that the only card of a stage has. */
    private static final double STAGED_SHARE = 0.64;

    private static final double MOST = 0.68;
    private static final double ENOUGH = 262;
    /** The least height of the drawing, in points; where an equation leaves less, there is none. */
    private static final double DRAWING = 92;

    private final CommandSink send;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 0, fill, hidemode 3", "[grow]", "[][][][grow, shrinkprio 200][]")) {
                @Override
                public boolean isOptimizedDrawingEnabled() {
                    return false; // an explanation lies over the cards
                }
            };
    private final JPanel head =
            new JPanel(new MigLayout("insets 6lp 14lp 2lp 14lp, fillx, hidemode 3", "[][grow,right][]"));
    private final JLabel title = new Caption(13, Font.BOLD, Role.TEXT);
    private final JLabel where = new Caption(12, Font.PLAIN, Theme::faint);
    private final NetworkDrawing drawing;
    private final SamplePictures pictures;
    private final WrongRuleBanner banner;
    private final JPanel cards = new VerticalPanel(null);
    private final JScrollPane scroll;
    private final JTextArea sentence = new JTextArea();
    private final JScrollPane words = new JScrollPane(sentence);
    private final JToggleButton inWords = new JToggleButton("In words");
    private final Typesetter equations = new Typesetter();
    private final NumberActions numbers;
    private final ExplanationPane explanation;
    private final List<PhaseCard> all = new ArrayList<>();
    private final CardStack stack;
    private Optional<Quantity> highlighted = Optional.empty();
    private final boolean staged;
    private boolean compact;
    private int inSight;
    private Optional<Snapshot> shown = Optional.empty();

    public ComputationPane(CommandSink send) {
        this(send, Optional.empty());
    }

    /**
     * A large one for a lecture: the network fills what the present phase's card leaves, and no other card is shown.
     *
     * @param beside what stands beside the network, above the card
     */
    public static ComputationPane onStage(CommandSink send, JComponent beside) {
        return new ComputationPane(send, Optional.of(beside));
    }

    private ComputationPane(CommandSink send, Optional<JComponent> beside) {
        this.send = send;
        staged = beside.isPresent();
        numbers = new NumberActions(send);
        explanation = new ExplanationPane(send, numbers, equations);
        banner = new WrongRuleBanner(send);
        drawing = new NetworkDrawing(numbers);
        pictures = new SamplePictures(numbers);
        panel.setName("computation");
        panel.setFocusable(true);
        panel.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                showFocus();
            }

            @Override
            public void focusLost(FocusEvent event) {
                showFocus();
            }
        });
        head.setOpaque(false);
        title.setText("Computation");
        head.add(title);
        head.add(where, "wmin 0");
        head.add(inWords);
        inWords.setName("in words");
        inWords.putClientProperty("JButton.buttonType", "borderless");
        inWords.setToolTipText("The present phase with its numbers as a sentence, to read out or to copy");
        inWords.addActionListener(event -> {
            words.setVisible(inWords.isSelected());
            panel.revalidate();
        });
        where.setName("where");
        sentence.setName("sentence");
        sentence.setEditable(false);
        sentence.setCaret(new ReplacedTextCaret());
        sentence.setLineWrap(true);
        sentence.setWrapStyleWord(true);
        sentence.setRows(2);
        sentence.getAccessibleContext().setAccessibleName("The present phase in words");
        scroll =
                new JScrollPane(
                        cards,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
                    /** The only card of a stage gets what it needs; then the drawing has the rest. */
                    @Override
                    public Dimension getMaximumSize() {
                        return new Dimension(Integer.MAX_VALUE, (int) (STAGED_SHARE * panel.getHeight()));
                    }

                    /** More than half of the height, for which the drawing yields. */
                    @Override
                    public Dimension getMinimumSize() {
                        double height = panel.getHeight();
                        double enough = Math.max(SHARE * height, Math.min(MOST * height, Theme.px(ENOUGH)));
                        double left = height - above() - (drawing.isVisible() ? Theme.px(DRAWING) : 0);
                        return new Dimension(0, (int) Math.min(left, Math.max(enough, stack.needed())));
                    }
                };
        scroll.setBorder(BorderFactory.createEmptyBorder());
        stack = new CardStack(scroll, all, this::makeRoom, this::covered);
        cards.setLayout(stack);
        ComponentAdapter less = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                cards.revalidate();
                SwingUtilities.invokeLater(ComputationPane.this::scrollToCurrent);
            }
        };
        ComponentAdapter over = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                cards.revalidate();
                panel.revalidate(); // on the stage the cards' height divides it
            }

            @Override
            public void componentShown(ComponentEvent event) {
                componentResized(event);
                less.componentResized(event);
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                componentResized(event);
                less.componentResized(event);
            }
        };
        explanation.component().addComponentListener(over);
        scroll.addComponentListener(less);
        cards.addComponentListener(less);
        panel.add(head, "cell 0 0, growx, wmin 0");
        panel.add(banner.component(), "cell 0 1, growx, wmin 50");
        JComponent upper = beside.map(this::withDrawing).orElse(drawing);
        title.setVisible(!staged);
        inWords.setVisible(!staged);
        panel.add(pictures.input(), "cell 0 2, growy, shrink 0, wmax 18%, gapleft 6lp");
        panel.add(upper, "cell 0 2, " + (staged ? "grow, push, h 60lp::" : "growx, h " + DRAWING + "lp:pref:pref"));
        panel.add(pictures.output(), "cell 0 2, growy, shrink 0, wmax 18%, gapright 6lp");
        panel.add(scroll, "cell 0 3, " + (staged ? "growx, h pref!" : "grow"));
        if (staged) {
            stack.showOneOnly();
            ((MigLayout) panel.getLayout()).setRowConstraints("[][][grow][][]");
        }
        words.setBorder(BorderFactory.createEmptyBorder());
        words.setVisible(false);
        panel.add(words, "cell 0 4, growx, h pref!, wmin 50");
        panel.add(explanation.component(), "pos 0 null 100% 100%", 0);
        restyle();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    /** The number of equations typeset so far. */
    int typeset() {
        return equations.made();
    }

    /** Chooses whether the network is drawn low. */
    public void setCompact(boolean other) {
        if (compact != other) {
            compact = other;
            shown.ifPresent(this::display);
        }
    }

    /** Closes the explanation; false if there is none. */
    public boolean closeExplanation() {
        return explanation.closed();
    }

    /** A lesson points at a quantity: in the drawing, and at the card of the phase that computes it. */
    public void highlight(Optional<Reading> reading, Snapshot now) {
        highlighted = reading.map(one -> one.quantity(now));
        drawing.highlight(reading.map(one -> Pointed.of(one, now)));
        shown.ifPresent(this::display);
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        int count = now.phases().count();
        while (all.size() < count) {
            int number = all.size() + 1;
            PhaseCard card = new PhaseCard(number, equations, numbers, () -> Equations.size(panel), actions());
            card.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    scrollTo(number);
                }
            });
            all.add(card);
        }
        if (cards.getComponentCount() != count) {
            cards.removeAll();
            all.subList(0, count).forEach(cards::add);
        }
        where.setText(CurrentPosition.place(now));
        where.setToolTipText(where.getText());
        numbers.display(now);
        banner.display(now);
        drawing.display(now, compact);
        pictures.display(now, drawing.isVisible());
        int pointedAt = highlighted.map(now.phases()::firstWith).orElse(0);
        for (int k = 0; k < count; k++) {
            all.get(k).setPointedAt(k + 1 == pointedAt);
            all.get(k).display(now);
        }
        int phase = now.position().isStart() ? 0 : now.position().phase();
        stack.setCurrent(phase, List.of(now.network(), now.settings()));
        cards.revalidate();
        if (staged) {
            panel.revalidate();
        }
        String spoken = phase == 0
                ? "At the start: nothing has been computed yet."
                : all.get(phase - 1).spoken();
        if (!spoken.equals(sentence.getText())) {
            sentence.setCaretPosition(0); // a selection would reach beyond the new text
            sentence.setText(spoken);
            sentence.setCaretPosition(0);
            panel.getAccessibleContext().setAccessibleDescription(spoken);
        }
        explanation.display(now);
        if (phase != inSight) {
            inSight = phase;
            SwingUtilities.invokeLater(this::scrollToCurrent);
        }
    }

    private JComponent withDrawing(JComponent beside) {
        JPanel both = new JPanel(new BorderLayout());
        both.setOpaque(false);
        both.add(drawing);
        both.add(beside, BorderLayout.EAST);
        return both;
    }

    /** The height of what is above the drawing. */
    private int above() {
        int warning = banner.component().isVisible() ? banner.component().getHeight() : 0;
        return warning + (head.isVisible() ? head.getHeight() : 0);
    }

    /** Gives the present card the height that it needs: that of the head, and then that of the drawing. */
    private void makeRoom(int needed) {
        double free = panel.getHeight() - needed - Theme.px(DRAWING + 1); // a point for the rounding of the layout
        head.setVisible(true);
        head.setVisible(staged || free >= above());
        drawing.setVisible(staged || free >= above());
        shown.ifPresent(now -> pictures.display(now, drawing.isVisible()));
        SwingUtilities.invokeLater(panel::revalidate); // not lost in the layout that goes on
    }

    /** Turns to the next page of the present card's equations, or, by -1, to the one before. */
    public void turnPage(int step) {
        shown.filter(now -> !now.position().isStart())
                .ifPresent(now -> all.get(now.position().phase() - 1).turnPage(step));
    }

    /** Scrolls after the layout is done, and again when there is less room. */
    void scrollToCurrent() {
        int number = Math.max(1, inSight);
        if (number <= cards.getComponentCount()) {
            scrollTo(number);
        }
    }

    private void scrollTo(int number) {
        PhaseCard card = all.get(number - 1);
        int height = Math.min(scroll.getHeight(), card.getHeight() + covered());
        cards.scrollRectToVisible(new Rectangle(0, card.getY(), 1, height));
    }

    /** The height of the cards that an explanation lies over. */
    private int covered() {
        JComponent over = explanation.component();
        int foot = staged ? panel.getHeight() : scroll.getY() + scroll.getHeight();
        return over.isVisible() ? Math.max(0, foot - over.getY()) : 0;
    }

    private PhaseCard.Actions actions() {
        return new PhaseCard.Actions() {
            @Override
            public void go(int number) {
                goToPhase(number);
            }

            @Override
            public void focused(int number) {
                scrollTo(number);
            }

            @Override
            public void open(int number) {
                if (number >= 1 && number <= cards.getComponentCount()) {
                    stack.open(number);
                    all.get(number - 1).requestFocusInWindow();
                    cards.revalidate();
                    SwingUtilities.invokeLater(() -> scrollTo(number));
                }
            }
        };
    }

    /** Shows the focus as a line under the title: the arrow keys step. */
    private void showFocus() {
        Color colour = panel.isFocusOwner()
                ? UIManager.getColor("Component.focusedBorderColor")
                : Theme.now().colour(Role.BACKGROUND);
        title.setBorder(BorderFactory.createMatteBorder(
                0, 0, (int) Math.ceil(Theme.now().line(2)), 0, colour));
    }

    private void goToPhase(int phase) {
        shown.ifPresent(now -> send.accept(CurrentPosition.toPhase(now, phase)));
    }

    @Override
    public void restyle() {
        Theme theme = Theme.now();
        panel.setBackground(theme.colour(Role.BACKGROUND));
        cards.setBackground(theme.colour(Role.BACKGROUND));
        sentence.setBackground(theme.colour(Role.BACKGROUND));
        sentence.setForeground(theme.colour(Role.TEXT));
        inWords.setFont(Theme.words(11, Font.PLAIN));
        sentence.setFont(Theme.words(11.5, Font.PLAIN));
        int side = (int) Theme.px(14);
        int edge = (int) Theme.px(3);
        sentence.setBorder(BorderFactory.createEmptyBorder(edge, side, edge, side));
        showFocus();
        explanation.restyle();
        banner.restyle();
        shown.ifPresent(this::display);
    }
}
