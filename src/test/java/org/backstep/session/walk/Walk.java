package org.backstep.session.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.backstep.network.Backpropagation;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.backstep.training.Branch;
import org.backstep.training.Experiment;
import org.backstep.training.Run;

/** A session and what is expected of it, side by side; compared to the bit after every action. */
final class Walk {
    private record Moment(State state, Expected expected) {}

    private final Session session;
    private final Deque<Moment> past = new ArrayDeque<>();
    private Expected expected;

    private Walk(Experiment experiment, long budget) {
        Run run = Run.of(experiment, budget);
        session = new Session(State.startOf(run, 100));
        Backpropagation passes = new Backpropagation(run.network(), run.data().x());
        expected = Expected.start(
                passes,
                run.phases().count(),
                run.branches().get(0).epoch(1).parameters(),
                experiment.settings().learningRate());
    }

    /** Walks and compares; throws an AssertionError where something differs. */
    static void take(List<Action> actions, Experiment experiment, long budget) {
        Walk walk = new Walk(experiment, budget);
        for (int step = 0; step < actions.size(); step++) {
            walk.take(actions.get(step));
            walk.compareHere();
            walk.compareElsewhere(actions.get(step).number());
        }
    }

    private void take(Action action) {
        if (action.kind() == Action.Kind.UNDO) {
            if (!past.isEmpty()) {
                Moment before = past.pop();
                session.restore(before.state());
                expected = before.expected();
            }
            return;
        }
        past.push(new Moment(session.snapshot().state(), expected));
        action.applyTo(session);
        expected = expected.after(action);
    }

    private void compareHere() {
        Snapshot now = session.snapshot();
        assertThat(now.branch().name()).isEqualTo(expected.branch());
        assertThat(now.position()).isEqualTo(expected.position(expected.at()));
        assertThat(now.run().branches().stream().map(Branch::name))
                .containsExactlyElementsOf(expected.lines().keySet());
        for (Branch branch : now.run().branches()) {
            Line line = expected.lines().get(branch.name());
            assertThat(branch.reached()).as(branch.name()).isEqualTo(expected.position(line.reached()));
            assertThat(branch.firstEpoch()).isEqualTo(line.first());
        }
        compareEpoch(now.branch(), expected.line(), expected.ownEpoch());
        compareNumbers(now);
    }

    /** Compares a computed epoch of any branch. */
    private void compareElsewhere(int number) {
        List<Branch> branches = session.snapshot().run().branches();
        Branch branch = branches.get(number % branches.size());
        int epochs = Math.max(1, branch.reached().epoch());
        compareEpoch(branch, expected.lines().get(branch.name()), 1 + number / 7 % epochs);
    }

    private void compareEpoch(Branch branch, Line line, int epoch) {
        Parameters parameters = line.parameters(epoch, expected.passes());
        assertThat(branch.epoch(epoch).parameters()).isEqualTo(parameters);
        assertThat(branch.epoch(epoch).settings().learningRate()).isEqualTo(line.rateAt(epoch));
        if (epoch <= branch.lastComputed()) {
            assertThat(branch.loss(epoch))
                    .isEqualTo(expected.passes().trace(parameters).loss());
        }
    }

    /** Every quantity that can be read, against a trace made for this comparison alone. */
    private void compareNumbers(Snapshot now) {
        Parameters parameters = expected.line().parameters(expected.ownEpoch(), expected.passes());
        Trace trace = expected.passes().trace(parameters);
        for (String word : now.names().words()) {
            Quantity quantity = now.names().find(word).orElseThrow();
            if (!now.canRead(quantity)) {
                continue;
            }
            if (quantity instanceof OfSample sample) {
                assertThat(now.read(sample)).isEqualTo(trace.of(sample));
            } else if (quantity == OfRun.LOSS) {
                assertThat(now.read(quantity).scalar()).isEqualTo(trace.loss());
            } else if (quantity instanceof OfParameter gradient && gradient.aspect() == Aspect.GRADIENT) {
                assertThat(now.read(gradient)).isEqualTo(trace.gradients().of(gradient));
            } else if (quantity instanceof OfParameter parameter && parameter.isPresentValue()) {
                assertThat(now.read(parameter)).isEqualTo(parameters.of(parameter));
            } else {
                assertThat(now.read(quantity).isFinite()).isTrue();
            }
        }
    }
}
