package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Effects;
import org.backstep.command.ForwardingEffects;
import org.backstep.command.PlayUntil;
import org.backstep.command.Predict;
import org.backstep.command.Solution;
import org.backstep.command.expression.Check;

/** Surroundings that keep what one command says, shows, finds and asks. */
final class Findings extends ForwardingEffects {
    private final List<String> said = new ArrayList<>();
    private Optional<Check> check = Optional.empty();
    private Optional<Solution> solution = Optional.empty();
    private boolean missed;

    Findings(Effects surroundings) {
        super(surroundings);
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void show(String lines) {
        said.add(lines);
    }

    @Override
    public void checked(Check found) {
        check = Optional.of(found);
    }

    @Override
    public void ask(Predict question, Solution found) {
        solution = Optional.of(found);
    }

    @Override
    public void missed(PlayUntil command) {
        missed = true;
    }

    /** Whether the condition of a {@code play until} was not met. */
    boolean isMissed() {
        return missed;
    }

    /** Sentences and tables, in order. */
    List<String> said() {
        return said;
    }

    /** The result of an expectation. */
    Optional<Check> check() {
        return check;
    }

    /** The answer to a question. */
    Optional<Solution> solution() {
        return solution;
    }
}
