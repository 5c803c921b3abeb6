package org.backstep.session.walk;

import java.util.List;
import java.util.Random;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.training.Run;

/**
 * An action of a person. Numbers are taken modulo what there is at that moment, so that an action makes sense
 * wherever it stands and a walk can be shortened.
 */
public record Action(Kind kind, int number) {
    public enum Kind {
        STEP_PHASES,
        BACK_PHASES,
        STEP_EPOCHS,
        BACK_EPOCHS,
        JUMP,
        START,
        END,
        PLAY,
        SET_WEIGHT,
        SET_BIAS,
        SET_LEARNING_RATE,
        BRANCH,
        SWITCH,
        UNDO
    }

    public static Action draw(Random random) {
        Kind[] kinds = Kind.values();
        return new Action(kinds[random.nextInt(kinds.length)], random.nextInt(1_000_000));
    }

    /** Does it to a session; undo is the walk's own. */
    void applyTo(Session session) {
        int phases = session.snapshot().phases().count();
        switch (kind) {
            case STEP_PHASES -> session.movePhases(1 + number % 20);
            case BACK_PHASES -> session.movePhases(-1 - number % 20);
            case STEP_EPOCHS -> session.moveEpochs(1 + number % 15);
            case BACK_EPOCHS -> session.moveEpochs(-1 - number % 15);
            case JUMP -> session.goTo(new Position(1 + number % 60, 1 + number / 60 % phases));
            case START -> session.goTo(Position.start(session.snapshot().phases()));
            case END -> session.goToEnd();
            case PLAY -> session.playUntil(now -> now.position().epoch() % 7 == number % 7, 10);
            case SET_WEIGHT -> setWeight(session);
            case SET_BIAS -> setBias(session);
            case SET_LEARNING_RATE ->
                session.setSettings(session.snapshot().settings().withLearningRate((1 + number % 8) / 4.0));
            case BRANCH -> branch(session);
            case SWITCH -> {
                Run run = session.snapshot().run();
                session.switchTo(
                        run.branches().get(number % run.branches().size()).name());
            }
            case UNDO -> throw new IllegalStateException("the walk undoes");
        }
    }

    /** The command that does the same; undo is no command. */
    public String commandIn(Snapshot now) {
        int phases = now.phases().count();
        return switch (kind) {
            case STEP_PHASES -> "step phase " + (1 + number % 20);
            case BACK_PHASES -> "back phase " + (1 + number % 20);
            case STEP_EPOCHS -> "step epoch " + (1 + number % 15);
            case BACK_EPOCHS -> "back epoch " + (1 + number % 15);
            case JUMP ->
                "go epoch " + (1 + number % 60) + " phase " + now.phases().name(1 + number / 60 % phases);
            case START -> "go start";
            case END -> "go end";
            case PLAY -> "play until epoch = " + nextSeventh(now.position().epoch()) + " limit=10";
            case SET_WEIGHT -> setWeight(now);
            case SET_BIAS -> setBias(now);
            case SET_LEARNING_RATE -> "set learning_rate = " + (1 + number % 8) / 4.0;
            case BRANCH -> "branch \"" + now.run().freeName() + "\"";
            case SWITCH -> {
                List<Branch> branches = now.run().branches();
                yield "switch \"" + branches.get(number % branches.size()).name() + "\"";
            }
            case UNDO -> throw new IllegalStateException("there is no command for it");
        };
    }

    private int nextSeventh(int epoch) {
        return epoch + Math.floorMod(number - epoch, 7);
    }

    private String setWeight(Snapshot now) {
        Network network = now.network();
        int layer = 1 + number % network.depth();
        int row = 1 + number / 10 % network.layer(layer).output().size();
        int column = 1 + number / 100 % network.layer(layer).input().size();
        return "set W_" + layer + "[" + row + "," + column + "] = " + value();
    }

    private String setBias(Snapshot now) {
        Network network = now.network();
        int layer = 1 + number % network.depth();
        return "set b_" + layer + "["
                + (1 + number / 10 % network.layer(layer).output().size()) + "] = " + value();
    }

    private void setWeight(Session session) {
        Network network = session.snapshot().network();
        int layer = 1 + number % network.depth();
        session.setParameter(
                OfParameter.weights(layer),
                1 + number / 10 % network.layer(layer).output().size(),
                1 + number / 100 % network.layer(layer).input().size(),
                value());
    }

    private void setBias(Session session) {
        Network network = session.snapshot().network();
        int layer = 1 + number % network.depth();
        session.setParameter(
                OfParameter.biases(layer),
                1 + number / 10 % network.layer(layer).output().size(),
                1,
                value());
    }

    /** A value from −2 to 2, and a few values again and again. */
    double value() {
        return number % 17 / 4.0 - 2;
    }

    private static void branch(Session session) {
        session.branch(session.snapshot().run().freeName());
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }
}
