package org.backstep.notation;

import java.util.Arrays;
import java.util.Optional;

/**
 * One named quantity of training: a kind and, where the kind has layers, which layer (1 is the first; 0 where the kind
 * has none). How a particular network calls it ("W_e" for the weights of layer 1 of two) is known to the network.
 */
public record Quantity(Kind kind, int layer) {

    /** Where a quantity's numbers lie. */
    public enum Extent {
        /** One number for the whole batch or run. */
        SCALAR,
        /** A matrix of parameters or gradients. */
        PARAMETER,
        /** A column for every sample: d×N. */
        SAMPLES
    }

    /** What is measured; the text is the general name in commands, where a layer's number follows ("pre_2"). */
    public enum Kind {
        INPUT("x", "2.2", Extent.SAMPLES, false),
        WEIGHT("W", "2.2", Extent.PARAMETER, true),
        BIAS("b", "2.2", Extent.PARAMETER, true),
        PRE_ACTIVATION("pre", "2.2", Extent.SAMPLES, true),
        ACTIVATION("out", "2.2", Extent.SAMPLES, true),
        SAMPLE_LOSS("sample_loss", "2.4", Extent.SAMPLES, false),
        LOSS("loss", "2.4", Extent.SCALAR, false),
        DELTA("delta", "2.5", Extent.SAMPLES, true),
        WEIGHT_GRADIENT("dW", "2.5", Extent.PARAMETER, true),
        BIAS_GRADIENT("db", "2.5", Extent.PARAMETER, true),
        NEW_WEIGHT("new W", "2.5", Extent.PARAMETER, true),
        NEW_BIAS("new b", "2.5", Extent.PARAMETER, true),
        /** Adam's mean gradient, before the update; {@code new} after it. */
        M_WEIGHT("m_W", "2.5", Extent.PARAMETER, true),
        M_BIAS("m_b", "2.5", Extent.PARAMETER, true),
        NEW_M_WEIGHT("new m_W", "2.5", Extent.PARAMETER, true),
        NEW_M_BIAS("new m_b", "2.5", Extent.PARAMETER, true),
        /** The velocity of momentum, or Adam's mean squared gradient, before the update; {@code new} after it. */
        V_WEIGHT("v_W", "2.5", Extent.PARAMETER, true),
        V_BIAS("v_b", "2.5", Extent.PARAMETER, true),
        NEW_V_WEIGHT("new v_W", "2.5", Extent.PARAMETER, true),
        NEW_V_BIAS("new v_b", "2.5", Extent.PARAMETER, true),
        /** The slope of the objective along each weight, measured by a central difference. */
        NUMERIC_WEIGHT_GRADIENT("numeric dW", "2.5", Extent.PARAMETER, true),
        NUMERIC_BIAS_GRADIENT("numeric db", "2.5", Extent.PARAMETER, true),
        /** The relative error between the gradients and the measured ones, over all parameters. */
        GRADIENT_ERROR("gradient_error", "2.5", Extent.SCALAR, false),
        /** The step h of the measurement. */
        CHECK_STEP("check_step", "2.5", Extent.SCALAR, false),
        EPOCH("epoch", "3", Extent.SCALAR, false),
        /** Which update of the epoch this is, from 1; how many it has; from how many samples this one is made. */
        BATCH("batch", "3", Extent.SCALAR, false),
        BATCHES("batches", "3", Extent.SCALAR, false),
        BATCH_SIZE("batch_size", "3", Extent.SCALAR, false),
        /** The mean over the samples of an epoch, each before the update that it was used in. */
        EPOCH_LOSS("epoch_loss", "2.4", Extent.SCALAR, false),
        LEARNING_RATE("learning_rate", "2.5", Extent.SCALAR, false),
        MSE("mse", "7", Extent.SCALAR, false),
        MAE("mae", "7", Extent.SCALAR, false),
        MAX_POINT_ERROR("max_point_error", "7", Extent.SCALAR, false),
        COMPRESSION_RATIO("compression_ratio", "7", Extent.SCALAR, false),
        /** Base line: the mean squared error of PCA with as many components as the code has units. */
        PCA_MSE("pca_mse", "7", Extent.SCALAR, false),
        /** Base line: the mean squared error of always answering with the mean sample. */
        MEAN_MSE("mean_mse", "7", Extent.SCALAR, false);

        private final String text;
        private final String section;
        private final Extent extent;
        private final boolean layered;

        Kind(String text, String section, Extent extent, boolean layered) {
            this.text = text;
            this.section = section;
            this.extent = extent;
            this.layered = layered;
        }

        /** The general name in commands. */
        public String text() {
            return text;
        }

        /** The notebook's section. */
        public String section() {
            return section;
        }

        public Extent extent() {
            return extent;
        }

        /** What this is after the update; empty if it is not. */
        public Optional<Kind> renews() {
            return switch (this) {
                case NEW_WEIGHT -> Optional.of(WEIGHT);
                case NEW_BIAS -> Optional.of(BIAS);
                case NEW_M_WEIGHT -> Optional.of(M_WEIGHT);
                case NEW_M_BIAS -> Optional.of(M_BIAS);
                case NEW_V_WEIGHT -> Optional.of(V_WEIGHT);
                case NEW_V_BIAS -> Optional.of(V_BIAS);
                default -> Optional.empty();
            };
        }

        /** What this becomes by the update; empty if it does not. */
        public Optional<Kind> renewed() {
            return Arrays.stream(values())
                    .filter(kind -> kind.renews().equals(Optional.of(this)))
                    .findFirst();
        }

        /** Whether every layer has one. */
        public boolean layered() {
            return layered;
        }
    }

    public Quantity {
        if (kind.layered() ? layer < 1 : layer != 0) {
            throw new IllegalArgumentException(kind + " cannot belong to layer " + layer);
        }
    }

    /** A quantity of one layer, counted from 1. */
    public static Quantity of(Kind kind, int layer) {
        return new Quantity(kind, layer);
    }

    /** A quantity that has no layer. */
    public static Quantity of(Kind kind) {
        return new Quantity(kind, 0);
    }

    /** For a measured gradient the one that backpropagation gives; every other quantity itself. */
    public Quantity analytic() {
        return switch (kind) {
            case NUMERIC_WEIGHT_GRADIENT -> of(Kind.WEIGHT_GRADIENT, layer);
            case NUMERIC_BIAS_GRADIENT -> of(Kind.BIAS_GRADIENT, layer);
            default -> this;
        };
    }

    /** How many numbers index an entry: row and column in a matrix of weights, the row in a column, none of a scalar. */
    public int indices() {
        return switch (kind) {
            case WEIGHT,
                    WEIGHT_GRADIENT,
                    NEW_WEIGHT,
                    M_WEIGHT,
                    NEW_M_WEIGHT,
                    V_WEIGHT,
                    NEW_V_WEIGHT,
                    NUMERIC_WEIGHT_GRADIENT -> 2;
            case SAMPLE_LOSS -> 0;
            default -> kind.extent() == Extent.SCALAR ? 0 : 1;
        };
    }

    /** The index of an entry, from 1, as commands and texts have it: "[2,1]" of weights, "[2]" of biases and columns. */
    public String subscript(int row, int column) {
        return subscript("" + row, "" + column);
    }

    /** The same with letters: "[i,j]". */
    public String subscript(String row, String column) {
        return switch (indices()) {
            case 0 -> "";
            case 1 -> "[" + row + "]";
            default -> "[" + row + "," + column + "]";
        };
    }

    /** "W_2", "pre_1", "loss": the name that holds in any network. */
    public String generalName() {
        return kind.layered() ? kind.text() + "_" + layer : kind.text();
    }
}
