package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Check;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Located;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.data.CsvTable;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** Plays a lesson from its first scene to its last, and reports. */
public final class Player {
    private final Lesson lesson;
    private final Session session;
    private final Effects surroundings;
    private final Audience audience;
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean trainingFailed;

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
            for (Located located : scene.commands()) {
                audience.command(located.command());
                try {
                    located.command().applyTo(session, new Listening(scene, located));
                } catch (UserError error) {
                    String problem = at(located) + error.getMessage() + "\n    " + firstLine(located);
                    return new Report(outcomes, Optional.of(problem), trainingFailed);
                }
                trainingFailed |= session.snapshot().branch().failure().isPresent();
            }
        }
        return new Report(outcomes, Optional.empty(), trainingFailed);
    }

    private String at(Located located) {
        return lesson.file() + ":" + located.line() + ":" + located.column() + ": ";
    }

    private static String firstLine(Located located) {
        return located.command().text().lines().findFirst().orElse("");
    }

    /** Passes everything on, and keeps what the expectations of one command found. */
    private final class Listening implements Effects {
        private final Scene scene;
        private final Located located;

        Listening(Scene scene, Located located) {
            this.scene = scene;
            this.located = located;
        }

        @Override
        public void checked(Check check) {
            Outcome outcome = new Outcome(scene.title(), located.line(), check);
            outcomes.add(outcome);
            audience.outcome(outcome);
            surroundings.checked(check);
        }

        @Override
        public CsvTable readTable(String file) {
            return surroundings.readTable(file);
        }

        @Override
        public void say(String sentence) {
            surroundings.say(sentence);
        }

        @Override
        public void show(String lines) {
            surroundings.show(lines);
        }

        @Override
        public void export(Export what, Snapshot now) {
            surroundings.export(what, now);
        }

        @Override
        public void point(Pointer pointer) {
            surroundings.point(pointer);
        }

        @Override
        public void ask(Predict question, Solution solution) {
            surroundings.ask(question, solution);
        }
    }
}
