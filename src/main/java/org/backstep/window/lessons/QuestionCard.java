package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatLineBorder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Predict;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Passage;
import org.backstep.lesson.QuestionWords;
import org.backstep.lesson.TypedNumber;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Draft;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Theme;
import org.backstep.window.reading.ProseView;

/** The card of a question: its choices or a field, then the answer, its error, and a button for the sum. */
final class QuestionCard {
    private static final int WIDTH = 200;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<String> DECIMALS = List.of(
            "a whole number",
            "one decimal",
            "two decimals",
            "three decimals",
            "four decimals",
            "five decimals",
            "six decimals");

    private final JPanel card;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, hidemode 3", "[grow, 0:pref]"));
    private final OpenQuestion asked;
    private final Names names;
    private final LessonPlayer player;
    private final Theme theme;
    private final boolean isSecondTry;
    private final List<JRadioButton> choices = new ArrayList<>();
    private final JCheckBox count = new JCheckBox("Count hands");
    private final List<JSpinner> hands = new ArrayList<>();
    private final JTextField field = new JTextField(12);
    private final Prose problem = new Prose(WIDTH).selectable();
    private final JButton goOn = new JButton("Go on");

    /**
     * The card of a question.
     *
     * @param missed the wrong first answer, if this is the second try
     */
    QuestionCard(
            Passage.Question question, Optional<GivenAnswer> missed, Names names, LessonPlayer player, Theme theme) {
        asked = question.asked();
        this.names = names;
        this.player = player;
        this.theme = theme;
        isSecondTry = question.given().isEmpty() && missed.isPresent();
        card = new JPanel(new StackLayout((int) Theme.px(8)));
        card.setName("question");
        card.getAccessibleContext().setAccessibleName("Question: " + question().question());
        Color accent = theme.colour(Role.INPUT);
        card.setBackground(Theme.mix(theme.colour(Role.BACKGROUND), accent, 0.07));
        int edge = (int) Theme.px(11);
        card.setBorder(new FlatLineBorder(
                new Insets(edge, edge, edge, edge), Theme.mix(theme.colour(Role.BACKGROUND), accent, 0.4), 1, 10));
        JLabel heading = new JLabel(question.given().isEmpty() ? "Predict" : "Predicted");
        heading.setFont(Theme.words(13, Font.BOLD));
        card.add(heading);
        card.add(words(question().question()));
        panel.setOpaque(false);
        card.add(panel);
        if (question.given().isPresent()) {
            result(question.given().get(), question.waiting());
        } else if (question().choices().isEmpty()) {
            field();
        } else {
            choices();
        }
        if (isSecondTry) {
            complain("Not so. Try once more, or have the answer shown.");
        }
    }

    /** Takes over what was typed or chosen in another card; false if that is of another question. */
    boolean continueFrom(QuestionCard before) {
        if (!asked.equals(before.asked) || goOn.getParent() != null) {
            return asked.equals(before.asked);
        }
        field.setText(before.field.getText());
        for (int k = 0; k < Math.min(choices.size(), before.choices.size()); k++) {
            choices.get(k).setSelected(before.choices.get(k).isSelected());
            hands.get(k).setValue(before.hands.get(k).getValue());
        }
        if (before.count.isSelected() && !count.isSelected()) {
            count.setVisible(true);
            count.doClick(0);
        }
        return true;
    }

    JComponent component() {
        return card;
    }

    /** Gives the focus to where the question is answered or left, unless it is in the card already. */
    void takeFocus() {
        JComponent first = goOn.getParent() != null
                ? goOn
                : choices.isEmpty()
                        ? field
                        : choices.stream()
                                .filter(JRadioButton::isSelected)
                                .findFirst()
                                .orElse(choices.get(0));
        if (!card.isAncestorOf(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner())) {
            first.requestFocusInWindow();
        }
    }

    /** Words in which quantities are formulas. */
    private JComponent words(String text) {
        ProseView words = new ProseView(theme, target -> {}, name -> Optional.empty());
        words.leaveMargins();
        words.show(QuestionWords.of(text, names));
        words.text().setOpaque(false);
        return words.text();
    }

    private Predict question() {
        return asked.question();
    }

    private JButton button(String name, String text, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }

    // ---- asking -----------------------------------------------------------------------------------------------

    private void choices() {
        ButtonGroup group = new ButtonGroup();
        count.setName("count hands");
        count.setToolTipText("How many of the class are for each choice");
        for (int k = 0; k < question().choices().size(); k++) {
            JSpinner spinner = new JSpinner(new SpinnerNumberModel(0, 0, 9999, 1));
            spinner.setName("hands " + (k + 1));
            String text = question().choices().get(k).text();
            spinner.getAccessibleContext().setAccessibleName("Hands for: " + text);
            spinner.setVisible(false);
            hands.add(spinner);
            panel.add(choice(k, text, group), "growx, wmin 0");
            panel.add(spinner, "w 70lp!, h 26lp!, gapleft 24lp");
        }
        count.setOpaque(false);
        count.setVisible(theme.isProjector()); // before a class
        count.addActionListener(event -> {
            hands.forEach(spinner -> spinner.setVisible(count.isSelected()));
            panel.revalidate();
        });
        panel.add(count);
        buttons(this::checkChoice);
    }

    /** A button and its words, which wrap; a click on either chooses. */
    private JComponent choice(int number, String text, ButtonGroup group) {
        JRadioButton button = new JRadioButton();
        button.setName("choice " + (number + 1));
        button.setOpaque(false);
        button.getAccessibleContext().setAccessibleName(text);
        group.add(button);
        choices.add(button);
        ComponentKeys.bind(button, this::checkChoice, "ENTER");
        JComponent words = words(text);
        words.setFocusable(false);
        words.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                button.doClick();
            }
        });
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[][grow, 0:pref]", "[top]"));
        row.setOpaque(false);
        row.add(button);
        row.add(words, "growx, wmin 0");
        return row;
    }

    private void field() {
        field.setName("answer");
        field.getAccessibleContext().setAccessibleName("Your answer, a number");
        field.addActionListener(event -> checkNumber());
        String digits = question().answer().orElseThrow().within().digits();
        JLabel rounded = new JLabel(rounding(new BigDecimal(digits)));
        rounded.setName("rounding");
        rounded.setToolTipText("Right is what differs by " + digits + " at most");
        rounded.setForeground(theme.faint());
        panel.add(field, "w 140lp");
        panel.add(rounded, "wmin 0");
        buttons(this::checkNumber);
    }

    /** "round to two decimals": the fewest that are always near enough. */
    static String rounding(BigDecimal within) {
        int decimals = 0;
        while (decimals < DECIMALS.size() - 1 && HALF.movePointLeft(decimals).compareTo(within) > 0) {
            decimals++;
        }
        boolean fits = HALF.movePointLeft(decimals).compareTo(within) <= 0;
        return fits ? "round to " + DECIMALS.get(decimals) : "within ± " + within.toPlainString();
    }

    private void buttons(Runnable check) {
        new Draft() {
            @Override
            public boolean isBegun() {
                return !field.getText().isBlank()
                        || choices.stream().anyMatch(JRadioButton::isSelected)
                        || hands.stream()
                                .anyMatch(spinner -> !spinner.getValue().equals(0));
            }

            @Override
            public boolean enter() {
                check.run();
                return !problem.isVisible();
            }
        }.in(card);
        JButton checking = button("check answer", "Check my answer", check);
        checking.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        JButton skip = button(
                "skip question",
                isSecondTry ? "Show the answer" : "Skip",
                () -> player.answer(GivenAnswer.skipped(asked)));
        problem.setName("answer problem");
        problem.setForeground(javax.swing.UIManager.getColor(LookAndFeel.PROBLEM));
        problem.setVisible(false);
        panel.add(problem, "growx, wmin 0");
        panel.add(checking, isSecondTry ? "" : "split 2");
        panel.add(skip);
    }

    private void checkChoice() {
        OptionalInt chosen = IntStream.range(0, choices.size())
                .filter(k -> choices.get(k).isSelected())
                .findFirst();
        boolean counting = hands.stream().anyMatch(JComponent::isVisible);
        List<Integer> counted = counting
                ? hands.stream().map(spinner -> (Integer) spinner.getValue()).toList()
                : List.of();
        if (chosen.isEmpty() && counted.stream().allMatch(number -> number == 0)) {
            complain(counting ? "count a hand, or choose" : "choose one of the answers");
            return;
        }
        player.answer(GivenAnswer.chosen(asked, chosen, counted));
    }

    private void checkNumber() {
        TypedNumber.of(field.getText())
                .ifPresentOrElse(
                        guess -> player.answer(GivenAnswer.guessed(asked, guess)),
                        () -> complain("a number is expected, such as −0.5, 0,5 or 3/4"));
    }

    /** Scrolls to what was said beside the question, if anything. */
    void showComplaint() {
        if (problem.isVisible()) {
            problem.scrollRectToVisible(new Rectangle(problem.getSize()));
        }
    }

    /** Says something beside the question. */
    void complain(String sentence) {
        problem.setText("✗ " + sentence);
        problem.setVisible(true);
        panel.revalidate();
    }

    // ---- the answer -------------------------------------------------------------------------------------------

    private void result(GivenAnswer answered, boolean waiting) {
        question().choices().forEach(choice -> {
            int k = question().choices().indexOf(choice);
            boolean holds = asked.solution().choice().equals(OptionalInt.of(k));
            boolean taken = answered.choice().equals(OptionalInt.of(k));
            String count = answered.hands().isEmpty()
                    ? ""
                    : "   " + answered.hands().get(k) + (answered.hands().get(k) == 1 ? " hand" : " hands");
            String words = choice.text() + count + (taken ? "   (your answer)" : "");
            panel.add(words(holds ? "✓ **" + words + "**" : "○ " + words), "growx, wmin 0");
        });
        Prose verdict = new Prose(WIDTH + 20).selectable();
        verdict.setName("verdict");
        verdict.setFont(Theme.words(13, Font.BOLD));
        verdict.setText(verdict(answered));
        panel.add(verdict, "growx, wmin 0");
        goOn.setName("go on");
        goOn.addActionListener(event -> player.next());
        goOn.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        boolean explains = player.canExplain(asked);
        if (waiting) {
            panel.add(goOn, explains ? "split 2" : "");
        }
        if (explains) {
            JButton why = button("show the sum", "Show the sum", () -> player.explain(asked));
            why.setToolTipText("Where the number comes from, term by term; the lesson waits here");
            panel.add(why);
        }
    }

    /** The answer with two digits more than it had to have: 0.125 and not 0.12500000000000006. */
    private String rounded() {
        double number = asked.solution().number().orElseThrow();
        int asks = new BigDecimal(question().answer().orElseThrow().within().digits()).scale();
        return Numbers.fixed(number, Math.max(0, Math.min(12, asks + 2)));
    }

    private String verdict(GivenAnswer answered) {
        String answer = asked.solution().number().isPresent()
                ? rounded()
                : asked.solution().text(question());
        String word = answered.isSkipped() ? "Skipped." : answered.right() ? "✓ Right." : "✗ Not so.";
        if (question().choices().isEmpty()) {
            String gap = answered.gap().isPresent() && !answered.right()
                    ? " You were off by "
                            + Numbers.significant(Math.abs(answered.gap().getAsDouble()), 3) + "."
                    : "";
            return word + " The answer is " + answer + "." + gap;
        }
        return word + (answered.right() ? "" : " The answer: " + answer + ".");
    }
}
