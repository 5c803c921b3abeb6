package org.backstep.command;

import org.backstep.session.Session;
import org.backstep.training.Position;

/** A session on twelve points of the spiral to which commands are given as text. */
final class Played {
    final Session session = Session.of(Notebook.experiment());
    final RecordedEffects heard = new RecordedEffects();

    Played(String... lines) {
        run("data spiral samples=12");
        heard.said.clear();
        for (String line : lines) {
            run(line);
        }
    }

    void run(String line) {
        Script.parse(line).applyTo(session, heard);
    }

    Check check(String condition) {
        run("expect " + condition);
        return heard.checks.get(heard.checks.size() - 1);
    }

    boolean holds(String condition) {
        return check(condition).holds();
    }

    /** The one number of an expression. */
    double number(String expression) {
        return check(expression + " = 0").left();
    }

    Position position() {
        return session.snapshot().position();
    }
}
