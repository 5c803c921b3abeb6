package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.ForwardingEffects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.PlayUntil;
import org.backstep.command.expression.Check;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/** Plays a lesson from its first scene to its last, and reports. */
public final class Player {
    private final Lesson lesson;
    private final Session session;
    private final Effects surroundings;
    private final Audience audience;
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean trainingFailed;
    private int missed;

    private Player(Lesson lesson, Session session, Effects surroundings, Audience audience) {
        this.lesson = lesson;
        this.session = session;
        this.surroundings = surroundings;
        this.audience = audience;
    }

    /** Plays all scenes on a session. A command that cannot run ends the lesson; an expectation that fails does not. */
    public static Report play(Lesson lesson, Session session, Effects surroundings, Audience audience) {
        return new Player(lesson, session, surroundings, audience).play();
    }

    private Report play() {
        int number = 1;
        for (Scene scene : lesson.scenes()) {
            audience.scene(number++, scene);
            for (LocatedCommand located : scene.commands()) {
                audience.command(located.command());
                try {
                    located.command().applyTo(session, new Listening(scene, located));
                } catch (UserError error) {
                    String problem = at(located) + error.getMessage() + "\n    "
                            + located.command().firstLine();
                    return new Report(outcomes, Optional.of(problem), trainingFailed, missed);
                }
                trainingFailed |= session.snapshot().branch().failure().isPresent();
            }
        }
        return new Report(outcomes, Optional.empty(), trainingFailed, missed);
    }

    private String at(LocatedCommand located) {
        return lesson.file() + ":" + located.line() + ":" + located.column() + ": ";
    }

    /** Passes everything on, and keeps what the expectations of one command found. */
    private final class Listening extends ForwardingEffects {
        private final Scene scene;
        private final LocatedCommand located;

        Listening(Scene scene, LocatedCommand located) {
            super(surroundings);
            this.scene = scene;
            this.located = located;
        }

        @Override
        public void checked(Check check) {
            Outcome outcome = new Outcome(scene.title(), located.line(), check);
            outcomes.add(outcome);
            audience.outcome(outcome);
            super.checked(check);
        }

        @Override
        public void missed(PlayUntil command) {
            boolean relied = lesson.expectsWhereItEnds(located);
            missed += relied ? 1 : 0;
            audience.missed(located, relied);
            super.missed(command);
        }
    }
}
