package org.backstep.session;

import java.util.List;
import java.util.Optional;
import org.backstep.network.Parameters;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.training.Branch;
import org.backstep.training.Difference;
import org.backstep.training.Differences;
import org.backstep.training.Failure;
import org.backstep.training.Metrics;
import org.backstep.training.Run;

/**
 * A branch beside the first one, "main". All but the loss here is compared after one epoch, which all branches that are
 * compared have computed.
 *
 * @param differences what was changed on the way from the first branch
 * @param epochs how many are computed in full
 * @param lossHere the loss of the epoch we are in
 * @param loss the loss of the common epoch
 * @param mse after the update of the common epoch
 * @param minusMain the loss of the common epoch less that of the first branch
 * @param largest the parameter that is furthest from its value in the first branch; empty if there is none
 * @param same whether loss and parameters have the same bits as in the first branch
 * @param failure where it ends because a number was not finite
 */
public record Compared(
        String name,
        List<Difference> differences,
        int epochs,
        Optional<Double> lossHere,
        Optional<Double> loss,
        Optional<Double> mse,
        Optional<Double> minusMain,
        Optional<Differences.Largest> largest,
        boolean same,
        Optional<Failure> failure) {

    public Compared {
        differences = List.copyOf(differences);
    }

    /** Whether it is the one that the others are compared with. */
    public boolean isMain() {
        return name.equals(Run.MAIN);
    }

    /** The last epoch that all of some branches, and the first, have computed in full; 0 if one has none. */
    public static int commonEpoch(Snapshot now, List<String> names) {
        return now.run().branches().stream()
                .filter(branch -> names.contains(branch.name()) || branch.name().equals(Run.MAIN))
                .mapToInt(Branch::lastComputed)
                .min()
                .orElse(0);
    }

    /**
     * A branch compared after an epoch.
     *
     * @param common an epoch that the branch and the first one have computed; another leaves what is compared empty
     */
    public static Compared of(Snapshot now, Branch branch, int common) {
        Branch main = now.run().branches().get(0);
        int here = now.position().epoch();
        boolean visible = now.canRead(Quantity.of(Kind.LOSS)) && now.canRead(Quantity.of(Kind.EPOCH_LOSS));
        boolean possible = common >= 1 && common <= Math.min(branch.lastComputed(), main.lastComputed());
        Optional<Double> lossHere = visible && here >= 1 && here <= branch.lastComputed()
                ? Optional.of(branch.loss(here))
                : Optional.empty();
        List<Difference> differences = Differences.of(branch, now.names());
        Optional<Failure> failure = branch.failure();
        int epochs = branch.lastComputed();
        if (!possible) {
            return new Compared(
                    branch.name(),
                    differences,
                    epochs,
                    lossHere,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    failure);
        }
        Parameters ours = branch.epoch(common + 1).parameters();
        Parameters mains = main.epoch(common + 1).parameters();
        double loss = branch.loss(common);
        Optional<Differences.Largest> largest = Optional.ofNullable(Differences.largest(mains, ours, now.names()));
        return new Compared(
                branch.name(),
                differences,
                epochs,
                lossHere,
                Optional.of(loss),
                Optional.of(metrics(now.run(), ours).mse()),
                Optional.of(loss - main.loss(common)),
                largest,
                largest.isEmpty() && Double.compare(loss, main.loss(common)) == 0,
                failure);
    }

    /** Not by Run.compute: that would forget the epoch that all others are looking at. */
    private static Metrics metrics(Run run, Parameters parameters) {
        return Metrics.of(
                run.data().x(), run.trace(parameters).output(run.network().depth()));
    }
}
