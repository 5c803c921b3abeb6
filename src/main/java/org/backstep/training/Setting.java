package org.backstep.training;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.training.optimizer.Optimizer;

/**
 * A setting of a run, with its parts for commands, options, forms, sweeps and differences; an absent part is not offered
 * there. The settings are listed in {@link SettingList}.
 *
 * @param word in commands: "learning_rate"
 * @param kind EXPERIMENT if another value starts a new run
 * @param owners the optimisers that have it, with their usual numbers; empty if it belongs to none in particular
 * @param compared the comparison of two experiments
 * @param choice the allowed words
 * @param number the allowed numbers
 * @param sweep its part for sweeps
 * @param option its option of the command line
 * @param field its line in the form of training
 */
public record Setting(
        String word,
        Difference.Kind kind,
        List<Optimizer> owners,
        Optional<Comparison> compared,
        Optional<Choice> choice,
        Optional<Numeric> number,
        Optional<SweepValues> sweep,
        Optional<Option> option,
        Optional<Field> field) {
    private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

    /**
     * The comparison of two experiments.
     *
     * @param of the value that must be equal
     * @param said that value as a number, or in words
     */
    public record Comparison(Function<Experiment, Object> of, Function<Experiment, Object> said) {}

    /**
     * A choice of words.
     *
     * @param words all words
     * @param now the present word, or a number in its place
     * @param with the experiment with a word
     * @param said the form's text for a word
     */
    public record Choice(
            List<String> words,
            Function<Experiment, String> now,
            BiFunction<Experiment, String, Experiment> with,
            UnaryOperator<String> said) {}

    /**
     * A numeric value.
     *
     * @param whole its range, if it is a whole number
     * @param with the experiment with another number
     */
    public record Numeric(Optional<Whole> whole, BiFunction<Experiment, Double, Experiment> with) {}

    /**
     * The whole numbers of a range.
     *
     * @param text the range in words: "a whole number from 2 on"
     */
    public record Whole(int least, int most, String text) {
        boolean contains(double number) {
            return number == Math.rint(number) && number >= least && number <= most;
        }
    }

    public record SweepValues(String example, String text) {}

    /**
     * An option of the command line, with the setting's name.
     *
     * @param label of its value in help
     */
    public record Option(String label, String help) {}

    /**
     * A line in the form of training.
     *
     * @param label beside its field
     * @param caption in the list of settings
     * @param description of its field
     * @param now its value in the list
     */
    public record Field(String label, String caption, String description, Function<Experiment, String> now) {}

    Setting(String word, Difference.Kind kind, List<Optimizer> owners) {
        this(
                word,
                kind,
                owners,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Setting compared(Function<Experiment, Object> of, Function<Experiment, Object> said) {
        Optional<Comparison> other = Optional.of(new Comparison(of, said));
        return new Setting(word, kind, owners, other, choice, number, sweep, option, field);
    }

    Setting choice(Choice one) {
        return new Setting(word, kind, owners, compared, Optional.of(one), number, sweep, option, field);
    }

    Setting number(BiFunction<Experiment, Double, Experiment> with) {
        Optional<Numeric> other = Optional.of(new Numeric(Optional.empty(), with));
        return new Setting(word, kind, owners, compared, choice, other, sweep, option, field);
    }

    Setting whole(Whole range, BiFunction<Experiment, Integer, Experiment> with) {
        Optional<Numeric> other =
                Optional.of(new Numeric(Optional.of(range), (base, number) -> with.apply(base, number.intValue())));
        return new Setting(word, kind, owners, compared, choice, other, sweep, option, field);
    }

    Setting swept(String example, String text) {
        Optional<SweepValues> other = Optional.of(new SweepValues(example, text));
        return new Setting(word, kind, owners, compared, choice, number, other, option, field);
    }

    Setting option(String label, String help) {
        Optional<Option> other = Optional.of(new Option(label, help));
        return new Setting(word, kind, owners, compared, choice, number, sweep, other, field);
    }

    Setting field(String label, String caption, String description, Function<Experiment, String> now) {
        Optional<Field> other = Optional.of(new Field(label, caption, description, now));
        return new Setting(word, kind, owners, compared, choice, number, sweep, option, other);
    }

    /** The name of the option: "learning-rate". */
    public String optionName() {
        return word.replace('_', '-');
    }

    /** The allowed words; none if the setting is a number. */
    public List<String> words() {
        return choice.map(Choice::words).orElse(List.of());
    }

    public boolean belongsTo(Optimizer optimizer) {
        return owners.isEmpty() || optimizer.number(word).isPresent();
    }

    /** The change of the setting; empty if there is none, or if it is not compared. */
    Optional<Difference> difference(Experiment before, Experiment after, int epoch) {
        return compared.filter(by -> !by.of().apply(before).equals(by.of().apply(after)))
                .map(by -> new Difference(
                        kind, word, by.said().apply(before), by.said().apply(after), epoch));
    }

    public Experiment with(Experiment base, String chosen) {
        return choice.orElseThrow().with().apply(base, chosen);
    }

    /**
     * The experiment with another number.
     *
     * @throws UserError if the number is not allowed, or if the optimiser has no such setting
     */
    public Experiment with(Experiment base, double value) {
        if (!belongsTo(base.settings().optimizer())) {
            List<String> optimizers = owners.stream().map(Optimizer::word).toList();
            throw new UserError(word + " belongs to the optimiser" + (owners.size() == 1 ? " " : "s ")
                    + String.join(" and ", optimizers) + "; first write: set optimizer = " + optimizers.get(0));
        }
        return with(
                base,
                value,
                word + " must be " + words().stream().map(one -> one + " or ").collect(joining()));
    }

    /** The experiment with another number; {@code must} begins the message about a wrong one. */
    public Experiment with(Experiment base, double value, String must) {
        Numeric numeric = number.orElseThrow();
        numeric.whole().filter(range -> !range.contains(value)).ifPresent(range -> {
            throw new UserError(must + range.text() + ", not " + Numbers.exact(value));
        });
        return numeric.with().apply(base, value);
    }

    /**
     * The experiment with the value of a text; a number of another optimiser also sets that optimiser.
     *
     * @throws UserError if the text is no value of this setting, or if the experiment does not have the setting
     */
    public Experiment swept(Experiment base, String text) {
        if (words().contains(text)) {
            return with(base, text);
        }
        Experiment owned = belongsTo(base.settings().optimizer())
                ? base
                : base.with(base.settings().with(owners.get(0)));
        return with(owned, number(text));
    }

    private double number(String text) {
        Optional<Whole> whole = number.flatMap(Numeric::whole);
        boolean fits = whole.isPresent()
                ? text.matches("\\d+") && whole.get().contains(Double.parseDouble(text))
                : text.matches(NUMBER);
        if (!fits) {
            throw new UserError("'" + text + "' is not " + sweep.orElseThrow().text());
        }
        return Double.parseDouble(text);
    }
}
