package org.backstep.notation;

/** One number for the whole batch, update or run. */
public enum OfRun implements Quantity {
    LOSS("2.4", new Name("loss", "loss", "\\mathrm{MSE}", "loss")),
    /** The relative error between the gradients and the measured ones, over all parameters. */
    GRADIENT_ERROR("2.5", "gradient_error"),
    /** The step h of the measurement. */
    CHECK_STEP("2.5", new Name("check_step", "h", "h", "h")),
    EPOCH("3", "epoch"),
    /** Which update of the epoch this is, from 1. */
    BATCH("3", "batch"),
    /** How many updates the epoch has. */
    BATCHES("3", "batches"),
    /** From how many samples this update is made. */
    BATCH_SIZE("3", "batch_size"),
    /** The mean over the samples of an epoch, each before the update that it was used in. */
    EPOCH_LOSS("2.4", "epoch_loss"),
    LEARNING_RATE("2.5", new Name("learning_rate", "η", "\\eta", "eta")),
    MSE("7", "mse"),
    MAE("7", "mae"),
    MAX_POINT_ERROR("7", "max_point_error"),
    COMPRESSION_RATIO("7", "compression_ratio"),
    /** Base line: the mean squared error of PCA with as many components as the code has units. */
    PCA_MSE("7", "pca_mse"),
    /** Base line: the mean squared error of always answering with the mean sample. */
    MEAN_MSE("7", "mean_mse");

    private final String section;
    private final Name name;

    OfRun(String section, Name name) {
        this.section = section;
        this.name = name;
    }

    OfRun(String section, String word) {
        this(section, Name.ofWord(word));
    }

    /** The name, the same in every network. */
    public Name title() {
        return name;
    }

    @Override
    public String word() {
        return name.text();
    }

    @Override
    public int layer() {
        return 0;
    }

    @Override
    public String section() {
        return section;
    }

    @Override
    public int indices() {
        return 0;
    }
}
