package org.backstep.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.command.Predict;
import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Problem;
import org.backstep.data.Folder;
import org.backstep.notation.Numbers;
import org.backstep.prose.Inline;
import org.backstep.prose.Markdown;
import org.backstep.prose.Pieces;
import org.backstep.prose.ProseReader;
import org.backstep.session.Session;
import org.backstep.typeset.Typesetter;
import org.commonmark.node.Node;

/** Finds every mistake of a lesson at once: what cannot be read, shown or run, and what is claimed but not so. */
public final class LessonCheck {
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private LessonCheck() {}

    /**
     * Looks through a lesson and plays it.
     *
     * @param shownAs how the user named it
     * @param surroundings what its commands may use, given its folder
     * @throws org.backstep.notation.UserError if the file cannot be read as text
     */
    public static CheckedLesson of(Path file, String shownAs, Function<Optional<Folder>, Effects> surroundings) {
        String text = LessonReader.text(file, shownAs);
        Optional<Folder> folder =
                Optional.ofNullable(file.toAbsolutePath().getParent()).map(Folder::new);
        Draft draft = LessonReader.draft(text, shownAs);
        LessonCheck check = new LessonCheck();
        draft.problems().forEach(check::grave);
        Optional<Rehearsal> rehearsal = draft.lesson().map(lesson -> {
            Node document = Markdown.parse(text);
            check.mathematics(document, lesson);
            PictureCheck.problems(document, folder).forEach(check::grave);
            return check.played(lesson, surroundings.apply(folder));
        });
        return new CheckedLesson(
                shownAs, draft.lines(), folder, draft.lesson(), rehearsal, check.mistakes, check.warnings);
    }

    private void grave(Problem problem) {
        mistakes.add(new Mistake(problem, true));
    }

    /** The formulas of the text, titles and tables included, and those of the questions. */
    private void mathematics(Node document, Lesson lesson) {
        ProseReader.formulas(document).forEach(formula -> mathematics(formula, formula.line(), formula.column()));
        lesson.commands()
                .filter(located -> located.command() instanceof Predict)
                .forEach(located -> ProseReader.sentence(((Predict) located.command()).question()).stream()
                        .flatMap(Pieces::of)
                        .filter(Inline.Mathematics.class::isInstance)
                        .forEach(piece -> mathematics((Inline.Mathematics) piece, located.line(), located.column())));
    }

    private void mathematics(Inline.Mathematics formula, int line, int column) {
        Typesetter.problem(formula.latex())
                .ifPresent(said -> grave(new Problem(line, column, "this formula cannot be typeset: " + said)));
    }

    private Rehearsal played(Lesson lesson, Effects surroundings) {
        Rehearsal rehearsal = Rehearsal.of(lesson, Session.of(Notebook.experiment()), surroundings);
        for (Rehearsal.Done done : rehearsal.all()) {
            boolean question = done.located().command() instanceof Predict;
            done.problem().ifPresent(said -> mistakes.add(new Mistake(at(done, said), !question)));
            done.check()
                    .filter(check -> !check.holds())
                    .ifPresent(check -> mistakes.add(new Mistake(at(done, text(check, done.said())), false)));
            if (done.missed()) {
                missed(lesson, done);
            }
            if (done.notFinite()) {
                String said = done.said().isEmpty()
                        ? "training reaches a number that is not finite"
                        : done.said().get(done.said().size() - 1);
                mistakes.add(new Mistake(at(done, said), false));
            }
        }
        return rehearsal;
    }

    private void missed(Lesson lesson, Rehearsal.Done done) {
        if (lesson.expectsWhereItEnds(done.located())) {
            mistakes.add(new Mistake(
                    at(done, "the condition is never met, and an expectation below is tested where it should be"),
                    false));
        } else {
            warnings.add(at(done, "warning: the condition is never met"));
        }
    }

    private static Problem at(Rehearsal.Done done, String message) {
        return new Problem(done.located().line(), done.located().column(), message);
    }

    /** "expected loss = 0.05, found 0.0897", and what is said of it. */
    private static String text(Check check, List<String> said) {
        Condition condition = check.condition();
        String right = condition.comparesWithNumber() ? "" : " and " + Numbers.exact(check.right());
        return "expected " + condition.text() + ", found " + Numbers.exact(check.left()) + right
                + (said.isEmpty() ? "" : "; " + String.join("; ", said));
    }
}
