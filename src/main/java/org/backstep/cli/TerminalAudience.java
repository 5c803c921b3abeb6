package org.backstep.cli;

import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.LocatedCommand;
import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.lesson.Audience;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.Outcome;
import org.backstep.lesson.Scene;
import org.backstep.notation.Numbers;

/** Prints a lesson while it plays: a line for each scene, command and expectation. */
final class TerminalAudience implements Audience {
    private final Terminal terminal;
    private final Lesson lesson;

    TerminalAudience(Terminal terminal, Lesson lesson) {
        this.terminal = terminal;
        this.lesson = lesson;
    }

    @Override
    public void scene(int number, Scene scene) {
        terminal.print("");
        terminal.print(number + "  " + scene.title());
    }

    @Override
    public void command(Command command) {
        terminal.doing(command.firstLine());
        if (!(command instanceof Expect)) {
            command.text().lines().forEach(line -> terminal.print("  > " + line));
        }
    }

    @Override
    public void missed(LocatedCommand command, boolean relied) {
        if (relied) {
            terminal.print("  ✗ " + lesson.file() + ":" + command.line()
                    + ": the condition is never met, and an expectation" + " below is tested where it should be");
        }
    }

    @Override
    public void outcome(Outcome outcome) {
        Check check = outcome.check();
        Condition condition = check.condition();
        String left = Numbers.exact(check.left());
        boolean written = condition.comparesWithNumber();
        String right = written ? condition.right().text() : Numbers.exact(check.right());
        String sign = condition.comparison().printed();
        if (check.holds()) {
            terminal.print("  ✓ " + condition.text() + "   found " + left + (written ? "" : " " + sign + " " + right));
            return;
        }
        String within = condition.allowance().map(allowed -> " ± " + allowed).orElse("");
        terminal.print("  ✗ " + lesson.file() + ":" + outcome.line() + ": " + condition.text());
        terminal.print("      expected " + (sign.equals("=") ? "" : sign + " ") + right + within + ", found " + left);
    }
}
