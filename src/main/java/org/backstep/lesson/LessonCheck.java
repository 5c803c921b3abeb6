package org.backstep.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.command.Predict;
import org.backstep.command.Problem;
import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.data.Folder;
import org.backstep.notation.Numbers;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.prose.Markdown;
import org.backstep.prose.Pieces;
import org.backstep.session.Session;
import org.backstep.typeset.Typesetter;

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
            check.mathematics(lesson);
            PictureCheck.problems(Markdown.parse(text), folder).forEach(check::grave);
            return check.played(lesson, surroundings.apply(folder));
        });
        return new CheckedLesson(
                shownAs, draft.lines(), folder, draft.lesson(), rehearsal, check.mistakes, check.warnings);
    }

    private void grave(Problem problem) {
        mistakes.add(new Mistake(problem, true));
    }

    private void mathematics(Lesson lesson) {
        Stream<Inline> prose = Stream.concat(
                        lesson.preface().stream(),
                        lesson.scenes().stream()
                                .flatMap(scene -> scene.parts().stream())
                                .filter(Part.Prose.class::isInstance)
                                .map(part -> ((Part.Prose) part).block()))
                .flatMap((Block block) -> Pieces.of(block));
        Stream<Inline> headings = lesson.scenes().stream().flatMap(scene -> Pieces.of(scene.heading()));
        Stream.concat(prose, headings)
                .filter(Inline.Mathematics.class::isInstance)
                .map(Inline.Mathematics.class::cast)
                .forEach(this::mathematics);
    }

    private void mathematics(Inline.Mathematics formula) {
        unbalanced(formula.latex())
                .or(() -> Typesetter.problem(formula.latex()))
                .ifPresent(said -> grave(
                        new Problem(formula.line(), formula.column(), "this formula cannot be typeset: " + said)));
    }

    /** JLaTeXMath closes by itself what is open, but hardly where it was meant. */
    private static Optional<String> unbalanced(String latex) {
        int open = 0;
        for (int i = 0; i < latex.length() && open >= 0; i++) {
            char letter = latex.charAt(i);
            i += letter == '\\' ? 1 : 0;
            open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        }
        return open == 0
                ? Optional.empty()
                : Optional.of(open > 0 ? "a { is not closed by a }" : "a } has no { before it");
    }

    private Rehearsal played(Lesson lesson, Effects surroundings) {
        Rehearsal rehearsal = Rehearsal.of(lesson, Session.of(Notebook.experiment()), surroundings);
        for (Rehearsal.Done done : rehearsal.all()) {
            boolean question = done.located().command() instanceof Predict;
            done.problem().ifPresent(said -> mistakes.add(new Mistake(at(done, said), !question)));
            done.check()
                    .filter(check -> !check.holds())
                    .ifPresent(check -> mistakes.add(new Mistake(at(done, text(check)), false)));
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

    /** "expected loss = 0.05, found 0.0897". */
    private static String text(Check check) {
        Condition condition = check.condition();
        String right = condition.comparesWithNumber() ? "" : " and " + Numbers.exact(check.right());
        return "expected " + condition.text() + ", found " + Numbers.exact(check.left()) + right;
    }
}
