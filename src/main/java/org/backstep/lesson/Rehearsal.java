package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Solution;
import org.backstep.command.expression.Check;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * A lesson played from its first scene to its last, with everything that came of it. Unlike {@link Player} it goes on
 * after a command that cannot run, so that all mistakes are found at once.
 */
public record Rehearsal(List<Played> scenes) {
    public Rehearsal {
        scenes = List.copyOf(scenes);
    }

    /**
     * A scene that was played.
     *
     * @param number from 1
     * @param done its commands, in order
     * @param before what was the case when it began
     * @param end what was the case when it was over
     */
    public record Played(int number, Scene scene, List<Done> done, Snapshot before, Snapshot end) {
        public Played {
            done = List.copyOf(done);
        }
    }

    /**
     * A command that was tried.
     *
     * @param check what an expectation found
     * @param solution what the engine found for a question
     * @param said sentences and tables, in order
     * @param problem why it could not run
     * @param notFinite whether training first reached NaN or ∞ here
     * @param missed whether the condition of a {@code play until} was not met
     * @param after what was the case then
     */
    public record Done(
            LocatedCommand located,
            Optional<Check> check,
            Optional<Solution> solution,
            List<String> said,
            Optional<String> problem,
            boolean notFinite,
            boolean missed,
            Snapshot after) {
        public Done {
            said = List.copyOf(said);
        }
    }

    /** Plays all scenes on a session. */
    public static Rehearsal of(Lesson lesson, Session session, Effects surroundings) {
        List<Played> scenes = new ArrayList<>();
        for (Scene scene : lesson.scenes()) {
            Snapshot before = session.snapshot();
            List<Done> done = new ArrayList<>();
            scene.commands().forEach(command -> done.add(carryOut(command, session, surroundings)));
            scenes.add(new Played(scenes.size() + 1, scene, done, before, session.snapshot()));
        }
        return new Rehearsal(scenes);
    }

    private static Done carryOut(LocatedCommand located, Session session, Effects surroundings) {
        boolean failedBefore = session.snapshot().branch().failure().isPresent();
        Findings findings = new Findings(surroundings);
        Optional<String> problem = Optional.empty();
        try {
            located.command().applyTo(session, findings);
        } catch (UserError error) {
            problem = Optional.of(error.getMessage());
        }
        boolean notFinite =
                !failedBefore && session.snapshot().branch().failure().isPresent();
        return new Done(
                located,
                findings.check(),
                findings.solution(),
                findings.said(),
                problem,
                notFinite,
                findings.isMissed(),
                session.snapshot());
    }

    /** All that was done, of all scenes. */
    public List<Done> all() {
        return scenes.stream().flatMap(scene -> scene.done().stream()).toList();
    }
}
