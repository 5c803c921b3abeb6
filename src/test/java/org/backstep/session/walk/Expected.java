package org.backstep.session.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backstep.network.Backpropagation;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.backstep.training.Position;

/**
 * The state that a session should have after some actions: the rules once more, in the simplest way, so that two ways can be
 * compared. Positions are plain numbers here: epoch·phases + phase.
 *
 * @param lines all branches in the order of their birth
 */
record Expected(Backpropagation passes, int phases, Map<String, Line> lines, String branch, int at) {

    /** The state at the start of a run. */
    static Expected start(Backpropagation passes, int phases, Parameters initial, double rate) {
        Line main = new Line("main", null, 1, rate, new ArrayList<>(List.of(initial)), phases, phases);
        return new Expected(passes, phases, Map.of("main", main), "main", phases);
    }

    Line line() {
        return lines.get(branch);
    }

    int epoch() {
        return (at - 1) / phases;
    }

    Position position(int place) {
        return new Position((place - 1) / phases, (place - 1) % phases + 1);
    }

    /** The state after an action. */
    Expected after(Action action) {
        int n = action.number();
        return switch (action.kind()) {
            case STEP_PHASES -> moved(at + 1 + n % 20);
            case BACK_PHASES -> moved(at - 1 - n % 20);
            case STEP_EPOCHS -> moved(at + (1 + n % 15) * phases);
            case BACK_EPOCHS -> moved(epoch() <= 1 + n % 15 ? phases : at - (1 + n % 15) * phases);
            case JUMP -> moved((1 + n % 60) * phases + 1 + n / 60 % phases);
            case START -> moved(phases);
            case END -> moved(endOf((line().reached() - 1) / phases));
            case PLAY -> played(n % 7);
            case SET_WEIGHT, SET_BIAS -> edited(action);
            case SET_LEARNING_RATE -> renewed(here(), (1 + n % 8) / 4.0);
            case BRANCH -> with(born(freeName(), here(), line().rateAt(ownEpoch())));
            case SWITCH -> switched(List.copyOf(lines.keySet()).get(n % lines.size()));
            case UNDO -> throw new IllegalStateException("the walk undoes");
        };
    }

    private int endOf(int epoch) {
        return (epoch + 1) * phases;
    }

    /** The start belongs to epoch 1. */
    int ownEpoch() {
        return Math.max(1, epoch());
    }

    private Parameters here() {
        return line().parameters(ownEpoch(), passes);
    }

    private Expected moved(int place) {
        int there = Math.max(phases, place);
        return with(line().reaching(there)).standingAt(there);
    }

    private Expected played(int remainder) {
        if (epoch() % 7 == remainder) {
            return this;
        }
        int epoch = at == endOf(epoch()) ? epoch() + 1 : epoch();
        while (epoch % 7 != remainder) {
            epoch++;
        }
        return moved(endOf(epoch));
    }

    private Expected edited(Action action) {
        Network network = passes.network();
        int n = action.number();
        int layer = 1 + n % network.depth();
        int row = n / 10 % network.layer(layer).output().size();
        int column = n / 100 % network.layer(layer).input().size();
        Parameters changed = action.kind() == Action.Kind.SET_WEIGHT
                ? here().with(OfParameter.weights(layer), row + 1, column + 1, action.value())
                : here().with(OfParameter.biases(layer), row + 1, 1, action.value());
        return renewed(changed, line().rateAt(ownEpoch()));
    }

    private Expected renewed(Parameters parameters, double rate) {
        if (parameters.equals(here()) && rate == line().rateAt(ownEpoch())) {
            return this;
        }
        if (!line().isFreshAt(at)) {
            return with(born(freeName(), parameters, rate));
        }
        Line fresh = line();
        return with(
                new Line(branch, fresh.parent(), fresh.first(), rate, new ArrayList<>(List.of(parameters)), at, at));
    }

    private Line born(String name, Parameters parameters, double rate) {
        return new Line(name, line(), ownEpoch(), rate, new ArrayList<>(List.of(parameters)), at, at);
    }

    private String freeName() {
        int number = 1;
        while (lines.containsKey("branch " + number)) {
            number++;
        }
        return "branch " + number;
    }

    private Expected switched(String name) {
        int there = Math.min(at, lines.get(name).reached());
        return new Expected(passes, phases, lines, name, there);
    }

    private Expected with(Line line) {
        Map<String, Line> changed = new LinkedHashMap<>(lines);
        changed.put(line.name(), line);
        return new Expected(passes, phases, changed, line.name(), at);
    }

    private Expected standingAt(int place) {
        return new Expected(passes, phases, lines, branch, place);
    }
}
