package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Export;
import org.backstep.command.Go;
import org.backstep.command.LocatedCommand;
import org.backstep.command.PlayUntil;
import org.backstep.command.Predict;
import org.backstep.command.Step;
import org.backstep.command.expression.Problem;
import org.backstep.prose.Inline;
import org.backstep.typeset.FormulaBudget;

/** The limits of a lesson: what a class could do in a year, and still nothing that keeps a computer busy for hours. */
final class LessonLimits {
    static final int MOST_SCENES = 500;
    static final int MOST_COMMANDS = 10_000;
    static final int MOST_QUESTIONS = 500;
    static final int MOST_EXPORTS = 200;
    static final int MOST_EPOCHS = 1_000_000;
    static final int MOST_SIGNS = 500_000;

    private final List<Problem> problems = new ArrayList<>();
    private int commands;
    private int questions;
    private int exports;
    private long epochs;
    /** The last epoch that was gone to; what is computed is not trained again. */
    private int reached;

    private LessonLimits() {}

    /** What goes beyond a limit, each at the first scene or command that does. */
    static List<Problem> problems(Lesson lesson) {
        LessonLimits limits = new LessonLimits();
        if (lesson.scenes().size() > MOST_SCENES) {
            limits.refuse(
                    lesson.scenes().get(MOST_SCENES).line(),
                    1,
                    "this is scene " + (MOST_SCENES + 1),
                    MOST_SCENES,
                    "scenes");
        }
        lesson.commands().forEach(limits::count);
        return limits.problems;
    }

    /** The first formula with which all of them together are too many signs. */
    static List<Problem> formulas(List<Inline.Mathematics> formulas) {
        LessonLimits limits = new LessonLimits();
        long signs = 0;
        for (Inline.Mathematics formula : formulas) {
            long before = signs;
            signs += FormulaBudget.signs(formula.latex());
            if (before <= MOST_SIGNS && signs > MOST_SIGNS) {
                String found = "with this formula the formulas of the lesson have " + signs + " signs";
                limits.refuse(formula.line(), formula.column(), found, MOST_SIGNS, "signs");
            }
        }
        return limits.problems;
    }

    private void count(LocatedCommand located) {
        Command command = located.command();
        commands = counted(located, commands, 1, MOST_COMMANDS, "commands");
        questions = counted(located, questions, command instanceof Predict ? 1 : 0, MOST_QUESTIONS, "questions");
        exports = counted(located, exports, command instanceof Export ? 1 : 0, MOST_EXPORTS, "exports");
        long more = epochs(command);
        if (epochs <= MOST_EPOCHS && epochs + more > MOST_EPOCHS) {
            refuse(
                    located.line(),
                    located.column(),
                    "with this command the lesson trains up to " + (epochs + more) + " epochs",
                    MOST_EPOCHS,
                    "epochs");
        }
        epochs += more;
    }

    private int counted(LocatedCommand located, int before, int more, int most, String what) {
        if (before == most && more > 0) {
            refuse(located.line(), located.column(), "these are more " + what + " than a lesson can have", most, what);
        }
        return before + more;
    }

    /** The epochs that a command may train. */
    private long epochs(Command command) {
        if (command instanceof Step step && step.unit() == Step.Unit.EPOCH && step.direction() == Step.Direction.STEP) {
            return step.count();
        }
        if (command instanceof PlayUntil play) {
            return play.limit().orElse(0);
        }
        if (command instanceof Go go && go.epoch() > reached) {
            int more = go.epoch() - reached;
            reached = go.epoch();
            return more;
        }
        return 0;
    }

    private void refuse(int line, int column, String found, int most, String what) {
        problems.add(new Problem(line, column, found + "; at most " + most + " " + what + " are allowed"));
    }
}
