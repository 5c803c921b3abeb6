package org.backstep.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.training.Branch;
import org.backstep.training.Computation;
import org.backstep.training.Phase;
import org.backstep.training.Phases;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.optimizer.Memory;
import org.backstep.training.optimizer.Optimizer;

/**
 * A Python script that computes one epoch anew with NumPy, from the same formulas, and compares the results with the
 * engine's numbers: running it proves the agreement. It needs no file and no network; the same epoch gives the same text.
 */
public final class NumpyScript {
    private final Run run;
    private final Network network;
    private final Formulas formulas;
    private final NumpyWriter writer;
    private final Computation computation;
    private final StringBuilder text = new StringBuilder();

    private NumpyScript(Run run, Computation computation) {
        this.run = run;
        this.computation = computation;
        network = run.network();
        formulas = Formulas.of(computation);
        writer = new NumpyWriter(Names.of(network));
    }

    /** The script of the update that a position of a branch is in. */
    public static String of(Run run, Branch branch, Position at) {
        return new NumpyScript(run, run.compute(branch, at)).written();
    }

    private String written() {
        heading();
        functions();
        given();
        List<Equation> left = new ArrayList<>(formulas.epoch());
        for (Phase phase : run.phases().all()) {
            line("");
            line("# " + phase.name(network));
            formulas.steps(phase).forEach(equation -> assign(equation, left));
        }
        heldOut();
        prints();
        comparison();
        return text.toString();
    }

    /** The samples held out take part in no equation but that of their own error. */
    private void heldOut() {
        if (!run.data().heldOut().isEmpty()) {
            line("");
            line("# the samples that are never trained on, counted from 0");
            line("held_out = " + run.data().heldOut());
            String reconstruction = writer.name(OfSample.activation(network.depth()));
            line("held_out_loss = np.mean((x[:, held_out] - " + reconstruction + "[:, held_out]) ** 2)");
        }
    }

    /** Assigns an equation's quantity unless it has been, after those that it needs: a wrong rule looks ahead. */
    private void assign(Equation equation, List<Equation> left) {
        if (!left.remove(equation)) {
            return;
        }
        for (Quantity needed : equation.right().quantities().toList()) {
            left.stream()
                    .filter(other -> other.left().equals(needed))
                    .findFirst()
                    .ifPresent(other -> assign(other, left));
        }
        line(writer.write(equation));
    }

    private void heading() {
        int batches = computation.batches();
        String batch = batches == 1 ? "" : ", update " + computation.iteration().batch() + " of " + batches + ",";
        line("\"\"\"Epoch " + computation.iteration().epoch() + batch + " of an autoencoder " + network.sizesText()
                + " (" + network.activationsText() + "), written by Backstep.");
        line("");
        line("Columns are samples. Every assignment below is an equation of the computation; at the end the");
        line("results are compared with Backstep's own. Needs NumPy and nothing else.");
        line("\"\"\"");
        line("");
        line("import numpy as np");
    }

    private void functions() {
        network.layers().stream()
                .flatMap(layer -> layer.numpyDefinitions().stream())
                .distinct()
                .forEach(definition -> {
                    line("");
                    line("");
                    definition.forEach(row -> line(row.isEmpty() ? "\n" : row));
                });
    }

    private void given() {
        line("");
        line("");
        line("# data and parameters before the update, every digit");
        assign(OfSample.INPUT);
        network.blocks().forEach(block -> assign(block.quantity()));
        givenMoments();
        assign(OfRun.LEARNING_RATE);
        line("d_x, N = x.shape");
        computation.trace().batch().ifPresent(batch -> {
            line("# the samples of this update, counted from 0");
            line("batch_samples = " + Arrays.toString(batch.samples()));
            line("B = len(batch_samples)");
        });
    }

    private void givenMoments() {
        Optimizer optimizer = computation.iteration().settings().optimizer();
        for (int l = 1; l <= network.depth(); l++) {
            for (Memory kept : optimizer.memory()) {
                network.blocks(l).forEach(block -> assign(block.quantity().as(kept.moment())));
            }
        }
    }

    private void assign(Quantity quantity) {
        line(writer.name(quantity) + " = " + literalOf(quantity));
    }

    private void prints() {
        line("");
        line("print(f\"loss = {loss:.6f}\")");
        if (!run.data().heldOut().isEmpty()) {
            line("print(f\"held_out_loss = {held_out_loss:.6f}\")");
        }
        for (Equation gradient : formulas.steps(run.phases().get(run.phases().numberOf(Phase.Kind.GRADIENTS, 0)))) {
            String name = writer.name(gradient.left());
            line("print(\"" + name + " =\", " + name + ".tolist())");
        }
    }

    private void comparison() {
        line("");
        line("# The same arithmetic, but exp and tanh may differ in the last place and sums may be added in another");
        line("# order: some 1e-16 of each summand. A wrong formula is off by far more than rtol; atol is for sums");
        line("# whose summands nearly cancel.");
        line("");
        line("");
        line("def agree(found, expected):");
        line("    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)");
        line("");
        line("");
        Phases phases = run.phases();
        int loss = phases.numberOf(Phase.Kind.LOSS, 0);
        List<Quantity> compared = formulas.epoch().stream()
                .map(Equation::left)
                .filter(quantity -> quantity == OfRun.LOSS
                        || (quantity instanceof OfParameter && phases.firstWith(quantity) > loss))
                .toList();
        for (Quantity quantity : compared) {
            line("agree(" + writer.name(quantity) + ", " + literalOf(quantity) + ")");
        }
        if (!run.data().heldOut().isEmpty()) {
            line("agree(held_out_loss, " + literalOf(OfRun.HELD_OUT_LOSS) + ")");
        }
        line("print(\"agrees with Backstep\")");
    }

    private String literalOf(Quantity quantity) {
        Matrix value = computation.valueOf(quantity);
        return quantity instanceof OfRun ? literal(value.scalar()) : literal(value);
    }

    private static String literal(Matrix matrix) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.append(rows.isEmpty() ? "[" : ", [");
            double[] row = matrix.rowArray(i);
            for (int j = 0; j < row.length; j++) {
                rows.append(j == 0 ? "" : ", ").append(literal(row[j]));
            }
            rows.append(']');
        }
        return "np.array([" + rows + "])";
    }

    /** A literal that Python reads back as the same bits. */
    private static String literal(double value) {
        return Double.isFinite(value)
                ? Numbers.full(value)
                : Double.isNaN(value) ? "np.nan" : value > 0 ? "np.inf" : "-np.inf";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
