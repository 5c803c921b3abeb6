package org.backstep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;
import org.backstep.training.optimizer.OwnNumber;
import org.junit.jupiter.api.Test;

class SettingListTest {
    private static final Experiment EXPERIMENT = new Experiment(
            new Spiral(20, 0.1),
            42,
            Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))),
            Settings.NOTEBOOK);

    private static long compared(Difference.Kind kind) {
        return SettingList.where(
                        setting -> setting.kind() == kind && setting.compared().isPresent())
                .size();
    }

    @Test
    void everyPartOfAnExperimentIsCompared() {
        assertThat(compared(Difference.Kind.SETTING)).isEqualTo(Settings.class.getRecordComponents().length);
        // its settings are compared one by one
        assertThat(compared(Difference.Kind.EXPERIMENT)).isEqualTo(Experiment.class.getRecordComponents().length - 1);
    }

    @Test
    void everyNumberOfEveryOptimizerIsASettingThatChangesItAlone() {
        for (Optimizer optimizer : Optimizers.ALL) {
            Experiment base = EXPERIMENT.with(Settings.NOTEBOOK.with(optimizer));
            for (OwnNumber number : optimizer.numbers()) {
                Setting setting = SettingList.named(number.word()).orElseThrow();
                Optimizer changed = setting.with(base, 0.25).settings().optimizer();
                assertThat(changed).isEqualTo(number.with().apply(0.25)).isNotEqualTo(optimizer);
                assertThat(changed.number(number.word()).orElseThrow().value()).isEqualTo(0.25);
                assertThat(setting.field().orElseThrow().now().apply(base)).isEqualTo(String.valueOf(number.value()));
            }
        }
    }

    @Test
    void aNumberOfAnotherOptimizerIsRefusedAndItsOwnerNamed() {
        Setting momentum = SettingList.named("momentum").orElseThrow();
        assertThatThrownBy(() -> momentum.with(EXPERIMENT, 0.5))
                .hasMessage("momentum belongs to the optimiser momentum; first write: set optimizer = momentum");
    }

    @Test
    void aWholeNumberOutOfItsRangeIsRefusedInTheWordsOfTheCommand() {
        Setting batch = SettingList.named("batch").orElseThrow();
        assertThatThrownBy(() -> batch.with(EXPERIMENT, 2.5))
                .hasMessage("batch must be all or a whole number of samples, 1 or more, not 2.5");
    }

    @Test
    void wordsAreFoundWithEitherDash() {
        assertThat(SettingList.named("learning-rate")).contains(SettingList.LEARNING_RATE);
        assertThat(SettingList.ALL).extracting(Setting::word).doesNotHaveDuplicates();
    }
}
