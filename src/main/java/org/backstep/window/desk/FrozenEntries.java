package org.backstep.window.desk;

import org.backstep.network.Network;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Snapshot;

/** Which entries of weights and biases no update moves. */
public final class FrozenEntries {
    private FrozenEntries() {}

    /**
     * Whether an entry is frozen.
     *
     * @param quantity weights or biases
     * @param row from 0
     * @param column from 0
     */
    public static boolean contain(Snapshot now, Quantity quantity, int row, int column) {
        Network network = now.network();
        int layer = quantity.layer();
        int place =
                switch (quantity.kind()) {
                    case WEIGHT ->
                        network.weightOffset(layer) + row * network.layer(layer).inputs() + column;
                    case BIAS -> network.biasOffset(layer) + row;
                    default -> -1;
                };
        return place >= 0 && now.settings().frozen().contains(place);
    }

    /** "; frozen, no update moves it", or nothing. */
    public static String words(Snapshot now, Quantity quantity, int row, int column) {
        boolean own = quantity.kind() == Kind.WEIGHT || quantity.kind() == Kind.BIAS;
        return own && contain(now, quantity, row, column) ? "; frozen, no update moves it" : "";
    }
}
