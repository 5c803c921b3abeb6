package org.backstep.notation;

/** One number for the whole batch, update or run. */
@SuppressWarnings("ImmutableEnumChecker") // a name is a record of texts
public enum OfRun implements Quantity {
    LOSS("2.4", new Name("loss", "loss", "\\mathrm{MSE}", "loss"), "printed loss: the mean of all squared differences"),
    /** Over all parameters. */
    GRADIENT_ERROR("2.5", "gradient_error", "relative error between the gradients and the measured ones"),
    CHECK_STEP("2.5", new Name("check_step", "h", "h", "h"), "step of that measurement"),
    EPOCH("3", "epoch", "number of the epoch; 0 is the start"),
    /** From 1. */
    BATCH("3", "batch", "number of the update in its epoch"),
    BATCHES("3", "batches", "how many updates the epoch has"),
    BATCH_SIZE("3", "batch_size", "from how many samples the update is made"),
    /** Each sample's loss is that before its update. */
    EPOCH_LOSS("2.4", "epoch_loss", "loss of the epoch: the mean over its samples as they were used"),
    LEARNING_RATE("2.5", new Name("learning_rate", "η", "\\eta", "eta"), "learning rate"),
    MSE("7", "mse", "mean squared error with the new parameters"),
    MAE("7", "mae", "mean absolute error with the new parameters"),
    HELD_OUT_LOSS("2.4", "held_out_loss", "the loss of the samples held out, before the update"),
    HELD_OUT_MSE("7", "held_out_mse", "mean squared error of the samples held out with the new parameters"),
    MAX_POINT_ERROR("7", "max_point_error", "the largest error of a sample with the new parameters"),
    COMPRESSION_RATIO("7", "compression_ratio", "inputs for each unit of the code"),
    PCA_MSE("7", "pca_mse", "base line: the error of PCA with as many components as the code has units"),
    MEAN_MSE("7", "mean_mse", "base line: the error of always answering with the mean sample");

    private final String section;

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings is immutable
    private final Name name;

    private final String meaning;

    OfRun(String section, Name name, String meaning) {
        this.section = section;
        this.name = name;
        this.meaning = meaning;
    }

    OfRun(String section, String word, String meaning) {
        this(section, Name.ofWord(word), meaning);
    }

    /** The name, the same in every network. */
    public Name title() {
        return name;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
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
