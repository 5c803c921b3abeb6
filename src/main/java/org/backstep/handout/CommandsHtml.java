package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Check;
import org.backstep.command.Condition;
import org.backstep.lesson.Rehearsal;
import org.backstep.notation.Numbers;

/** A block of commands on paper: their code, their output, and the result of each expectation. */
final class CommandsHtml {
    /** Enough for the digits of the document's losses. */
    private static final int DIGITS = 7;

    private final List<Html> blocks = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final List<Html> expectations = new ArrayList<>();

    private CommandsHtml() {}

    /** Commands that were carried out, in order, without questions. */
    static Html of(List<Rehearsal.Done> commands) {
        return all(commands, true);
    }

    /** The commands without the numbers that they found. */
    static Html withoutNumbers(List<Rehearsal.Done> commands) {
        return all(commands.stream().filter(done -> done.check().isEmpty()).toList(), false);
    }

    private static Html all(List<Rehearsal.Done> commands, boolean numbers) {
        CommandsHtml html = new CommandsHtml();
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
            blocks.add(Tag.of("pre", "said").around(String.join("\n", done.said())));
        }
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
