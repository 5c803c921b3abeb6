package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.training.Watch;

/**
 * What came of going on in a lesson.
 *
 * @param walk where it ended
 * @param question the question it stopped at, which is the walk's next command
 * @param said what the commands had to say and to show, in order
 * @param problem why the walk's next command cannot be carried out, with file, line and column
 */
public record Turn(Walk walk, Optional<OpenQuestion> question, List<String> said, Optional<String> problem) {
    public Turn {
        said = List.copyOf(said);
    }

    /** Nothing was done. */
    public static Turn at(Walk walk) {
        return new Turn(walk, Optional.empty(), List.of(), Optional.empty());
    }

    /** Carries out the next command, or stops at it if it is a question. */
    public static Turn one(Walk walk, Effects surroundings, Watch watch) {
        return new Playing(surroundings, watch).play(walk, 1, false);
    }

    /** Carries out the rest of the scene, up to its next question. */
    public static Turn rest(Walk walk, Effects surroundings, Watch watch) {
        return new Playing(surroundings, watch).play(walk, Integer.MAX_VALUE, false);
    }

    /** The question is answered or passed over; goes on behind it, up to the next. */
    public static Turn pastQuestion(Walk walk, Effects surroundings, Watch watch) {
        return rest(walk.carriedOut(walk.state(), Optional.empty()), surroundings, watch);
    }

    /**
     * To the end of a scene, through all those before it that have not been seen; questions on the way are passed over.
     * One that waits at the end of the way is asked again.
     */
    public static Turn to(Walk walk, int scene, Effects surroundings, Watch watch) {
        Playing playing = new Playing(surroundings, watch);
        Walk at = walk;
        while (at.reach() < scene || (at.sceneIndex() < scene && at.next().isPresent())) {
            Turn turn = playing.play(at.enter(at.reach()), Integer.MAX_VALUE, true);
            if (turn.problem().isPresent() || turn.walk().reach() == at.reach()) {
                return turn;
            }
            at = turn.walk();
        }
        return playing.play(at.enter(scene), Integer.MAX_VALUE, false);
    }

    /** Carries out commands on a copy of the session. */
    private static final class Playing {
        private final Effects surroundings;
        private final Watch watch;
        private final List<String> said = new ArrayList<>();

        Playing(Effects surroundings, Watch watch) {
            this.surroundings = surroundings;
            this.watch = watch;
        }

        Turn play(Walk from, int most, boolean passesQuestions) {
            Walk walk = from;
            for (int k = 0; k < most && walk.next().isPresent(); k++) {
                LocatedCommand located = walk.next().get();
                Session session = new Session(walk.state());
                session.watchedBy(watch);
                Findings findings = new Findings(surroundings);
                Optional<String> problem = carryOut(located, session, findings, walk.lesson());
                said.addAll(findings.said());
                if (problem.isPresent()) {
                    return new Turn(walk, Optional.empty(), said, problem);
                }
                Optional<Solution> solution = findings.solution();
                if (located.command() instanceof Predict question && !passesQuestions && solution.isPresent()) {
                    OpenQuestion asked = new OpenQuestion(located.line(), question, solution.get());
                    return new Turn(walk, Optional.of(asked), said, Optional.empty());
                }
                walk = walk.carriedOut(session.snapshot().state(), findings.check());
            }
            return new Turn(walk, Optional.empty(), said, Optional.empty());
        }

        private static Optional<String> carryOut(
                LocatedCommand located, Session session, Effects effects, Lesson lesson) {
            try {
                located.command().applyTo(session, effects);
                return Optional.empty();
            } catch (UserError error) {
                return Optional.of(
                        lesson.file() + ":" + located.line() + ":" + located.column() + ": " + error.getMessage());
            }
        }
    }
}
