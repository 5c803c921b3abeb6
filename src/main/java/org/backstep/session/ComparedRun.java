package org.backstep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.backstep.network.Parameters;
import org.backstep.notation.OfRun;
import org.backstep.training.Branch;
import org.backstep.training.Difference;
import org.backstep.training.Differences;
import org.backstep.training.Failure;
import org.backstep.training.Metrics;
import org.backstep.training.Run;

/**
 * A branch, or a kept run, beside the first branch, "main". All but the loss here is compared after one epoch, which all that
 * are compared have computed.
 *
 * @param differences what was changed on the way from the first branch; in what a kept run was begun otherwise, and changed
 * @param epochs how many are computed in full
 * @param lossHere the loss of the epoch we are in
 * @param loss the loss of the common epoch
 * @param mse after the update of the common epoch
 * @param heldOutMse the same of the samples held out, if there are some
 * @param minusMain the loss of the common epoch less that of the first branch
 * @param largest the parameter that is furthest from its value in the first branch; empty if there is none, or if the
 *     networks are different ones
 * @param same whether loss and parameters have the same bits as in the first branch
 * @param failure where it ends because a number was not finite
 */
public record ComparedRun(
        Contender contender,
        List<Difference> differences,
        int epochs,
        Optional<Double> lossHere,
        Optional<Double> loss,
        Optional<Double> mse,
        Optional<Double> heldOutMse,
        Optional<Double> minusMain,
        Optional<Differences.Largest> largest,
        boolean same,
        Optional<Failure> failure) {

    public ComparedRun {
        differences = List.copyOf(differences);
    }

    /** The name of the branch or the kept run. */
    public String name() {
        return contender.name();
    }

    /** Whether this is the branch that the others are compared with. */
    public boolean isMain() {
        return contender.isMain();
    }

    /** The last epoch that all of some, and the first branch, have computed in full; 0 if one has none. */
    public static int commonEpoch(List<Contender> all, Predicate<String> chosen) {
        return all.stream()
                .filter(one -> chosen.test(one.name()) || one.isMain())
                .mapToInt(one -> one.branch().lastComputed())
                .min()
                .orElse(0);
    }

    /**
     * One of all compared after an epoch.
     *
     * @param common an epoch that it and the first branch have computed; another leaves what is compared empty, as does a
     *     masked loss
     */
    public static ComparedRun of(Snapshot now, Contender one, int common) {
        Branch branch = one.branch();
        Branch main = now.run().branches().get(0);
        int here = now.position().epoch();
        boolean visible = now.canRead(OfRun.LOSS) && now.canRead(OfRun.EPOCH_LOSS);
        boolean possible = !now.isMasked(OfRun.LOSS)
                && common >= 1
                && common <= Math.min(branch.lastComputed(), main.lastComputed());
        Optional<Double> lossHere = visible && here >= 1 && here <= branch.lastComputed()
                ? Optional.of(branch.loss(here))
                : Optional.empty();
        List<Difference> differences = differences(now.run(), one);
        Optional<Failure> failure = branch.failure();
        int epochs = branch.lastComputed();
        if (!possible) {
            return new ComparedRun(
                    one,
                    differences,
                    epochs,
                    lossHere,
                    Optional.empty(),
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
        Metrics metrics = one.run().metrics(ours);
        boolean comparable = one.run().network().equals(now.network());
        Optional<Differences.Largest> largest =
                comparable ? Optional.ofNullable(Differences.largest(mains, ours, now.names())) : Optional.empty();
        return new ComparedRun(
                one,
                differences,
                epochs,
                lossHere,
                Optional.of(loss),
                Optional.of(metrics.mse()),
                metrics.heldOutMse(),
                Optional.of(loss - main.loss(common)),
                largest,
                comparable && largest.isEmpty() && Double.compare(loss, main.loss(common)) == 0,
                failure);
    }

    private static List<Difference> differences(Run present, Contender one) {
        List<Difference> changes = Differences.of(one.run(), one.branch());
        if (!one.isKept()) {
            return changes;
        }
        List<Difference> all = new ArrayList<>(Differences.between(present, one.run()));
        all.addAll(changes);
        return all;
    }
}
