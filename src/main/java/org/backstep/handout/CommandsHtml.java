package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Show;
import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.SpokenWriter;
import org.backstep.formula.WorkedLine;
import org.backstep.lesson.Rehearsal;
import org.backstep.notation.Numbers;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;

/** A block of commands on paper: their code, their output, and the result of each expectation. */
final class CommandsHtml {
    /** Enough for the digits of the document's losses. */
    private static final int DIGITS = 7;

    private final List<Html> blocks = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final List<Html> expectations = new ArrayList<>();

    private final MathSvg mathematics;

    private CommandsHtml(MathSvg mathematics) {
        this.mathematics = mathematics;
    }

    /** Commands that were carried out, in order, without questions. */
    static Html of(List<Rehearsal.Done> commands, MathSvg mathematics) {
        return all(commands, true, mathematics);
    }

    /** The commands without the numbers that they found. */
    static Html withoutNumbers(List<Rehearsal.Done> commands, MathSvg mathematics) {
        return all(commands.stream().filter(done -> done.check().isEmpty()).toList(), false, mathematics);
    }

    private static Html all(List<Rehearsal.Done> commands, boolean numbers, MathSvg mathematics) {
        CommandsHtml html = new CommandsHtml(mathematics);
        commands.forEach(done -> html.add(done, numbers));
        html.endCode();
        html.endExpectations();
        return Html.of(html.blocks);
    }

    private void add(Rehearsal.Done done, boolean numbers) {
        Optional<Check> check = done.check();
        if (check.isPresent()) {
            endCode();
            expectations.add(expectation(check.get()));
            return;
        }
        endExpectations();
        code.add(done.located().command().text());
        if (numbers && !done.said().isEmpty()) {
            endCode();
            blocks.add(said(done));
        }
    }

    /** What a command said; the equation of a number is typeset. */
    private Html said(Rehearsal.Done done) {
        Html text = Tag.of("pre", "said").around(String.join("\n", done.said()));
        Snapshot now = done.after();
        return done.located().command() instanceof Show show
                ? show.equation(now)
                        .map(equation -> equation(show, equation, now))
                        .orElse(text)
                : text;
    }

    private Html equation(Show show, Equation equation, Snapshot now) {
        LatexWriter latex = SheetHtml.writer(now, Figures.DEFAULT);
        SpokenWriter spoken = new SpokenWriter(now.names());
        WorkedLine worked = WorkedLine.of(equation, new SampleValues(now.computation(), now.sample(), now::canRead));
        return Tag.of("pre", "said")
                .around(show.value(now))
                .then(Tag.of("div", "equation")
                        .around(
                                mathematics.display(latex.write(equation), spoken.write(equation)),
                                mathematics.display(worked, latex, spoken.write(worked))));
    }

    private void endCode() {
        if (!code.isEmpty()) {
            blocks.add(Tag.of("pre", "commands").around(Tag.of("code").around(String.join("\n", code))));
            code.clear();
        }
    }

    private void endExpectations() {
        if (!expectations.isEmpty()) {
            blocks.add(Tag.of("ul", "expectations").around(expectations));
            expectations.clear();
        }
    }

    private static Html expectation(Check check) {
        Condition condition = check.condition();
        String found = number(check.left()) + (condition.comparesWithNumber() ? "" : " and " + number(check.right()));
        Tag sign = Tag.of("span", check.holds() ? "holds" : "fails");
        return Tag.of("li")
                .around(
                        sign.around(check.holds() ? "✓ " : "✗ does not hold: "),
                        Tag.of("code").around(condition.text()),
                        Tag.of("span", "found").around(" found " + found));
    }

    /** A number with every digit if these are few, else with seven. */
    private static String number(double value) {
        String exact = Numbers.exact(value);
        return exact.length() <= DIGITS + 2 ? exact : Numbers.significant(value, DIGITS);
    }
}
