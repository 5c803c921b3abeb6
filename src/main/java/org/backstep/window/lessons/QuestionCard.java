package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatLineBorder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
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
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.prose.ProseReader;
import org.backstep.window.kit.Draft;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Theme;
import org.backstep.window.reading.ProseView;

/** The card of a question: its choices or a field, then the answer, its error, and a button for the sum. */
final class QuestionCard {
    private static final int WIDTH = 200;

    private final JPanel card;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, hidemode 3", "[grow, 0:pref]"));
    private final OpenQuestion asked;
    private final LessonPlayer player;
    private final Theme theme;
    private final List<JRadioButton> choices = new ArrayList<>();
    private final List<JSpinner> hands = new ArrayList<>();
    private final JTextField field = new JTextField(12);
    private final JLabel problem = new JLabel();
    private final JButton goOn = new JButton("Go on");

    /**
     * The card of a question.
     *
     * @param waiting whether the lesson waits at this question
     */
    QuestionCard(
            OpenQuestion asked, Optional<GivenAnswer> answered, boolean waiting, LessonPlayer player, Theme theme) {
        this.asked = asked;
        this.player = player;
        this.theme = theme;
        card = new JPanel(new StackLayout((int) Theme.px(8)));
        card.setName("question");
        card.getAccessibleContext().setAccessibleName("Question: " + question().question());
        Color accent = theme.colour(Role.INPUT);
        card.setBackground(Theme.mix(theme.colour(Role.BACKGROUND), accent, 0.07));
        int edge = (int) Theme.px(11);
        card.setBorder(new FlatLineBorder(
                new Insets(edge, edge, edge, edge), Theme.mix(theme.colour(Role.BACKGROUND), accent, 0.4), 1, 10));
        JLabel heading = new JLabel(answered.isEmpty() ? "Predict" : "Predicted");
        heading.setFont(Theme.words(13, Font.BOLD));
        card.add(heading);
        ProseView words = new ProseView(theme, target -> {}, name -> Optional.empty());
        words.show(ProseReader.sentence(question().question()));
        words.text().setBorder(BorderFactory.createEmptyBorder());
        words.text().setOpaque(false);
        card.add(words.text());
        panel.setOpaque(false);
        card.add(panel);
        if (answered.isPresent()) {
            result(answered.get(), waiting);
        } else if (question().choices().isEmpty()) {
            field();
        } else {
            choices();
        }
    }

    JComponent component() {
        return card;
    }

    /** The component that gets the focus when the question is asked. */
    JComponent first() {
        if (goOn.getParent() != null) {
            return goOn;
        }
        return choices.isEmpty() ? field : choices.get(0);
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
        JCheckBox count = new JCheckBox("Count hands");
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
        Prose words = new Prose(WIDTH);
        words.setFont(Theme.words(13, Font.PLAIN));
        words.setText(text);
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
        JLabel within = new JLabel(
                "within ± " + question().answer().orElseThrow().within().digits());
        within.setForeground(theme.faint());
        panel.add(field, "split 2, w 140lp");
        panel.add(within);
        buttons(this::checkNumber);
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
        JButton skip = button("skip question", "Skip", () -> player.answer(GivenAnswer.skipped(asked)));
        problem.setName("answer problem");
        problem.setForeground(javax.swing.UIManager.getColor(LookAndFeel.PROBLEM));
        problem.setVisible(false);
        panel.add(problem);
        panel.add(checking, "split 2");
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
        String text = field.getText().strip().replace('−', '-').replace(',', '.');
        try {
            double guess = Double.parseDouble(text);
            if (text.endsWith("d") || text.endsWith("f") || text.startsWith("0x")) {
                throw new NumberFormatException(text);
            }
            player.answer(GivenAnswer.guessed(asked, guess));
        } catch (NumberFormatException notANumber) {
            complain("a number, as in -0.0952, is expected");
        }
    }

    private void complain(String sentence) {
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
            Prose line = new Prose(WIDTH + 20);
            line.setText((holds ? "✓ " : "○ ") + choice.text() + count + (taken ? "   (your answer)" : ""));
            line.setFont(Theme.words(13, holds ? Font.BOLD : Font.PLAIN));
            panel.add(line, "growx, wmin 0");
        });
        Prose verdict = new Prose(WIDTH + 20).selectable();
        verdict.setName("verdict");
        verdict.setFont(Theme.words(13, Font.BOLD));
        verdict.setText(verdict(answered));
        panel.add(verdict, "growx, wmin 0");
        JButton why = button("show the sum", "Show the sum", () -> player.explain(asked));
        why.setToolTipText("Where the number comes from, term by term; the lesson waits here");
        goOn.setName("go on");
        goOn.addActionListener(event -> player.next());
        goOn.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        if (waiting) {
            panel.add(goOn, "split 2");
        }
        panel.add(why);
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
            String gap = answered.gap().isPresent()
                    ? " You were off by "
                            + Numbers.significant(Math.abs(answered.gap().getAsDouble()), 3) + "."
                    : "";
            return word + " The answer is " + answer + "." + gap;
        }
        return word + (answered.right() ? "" : " The answer: " + answer + ".");
    }
}
