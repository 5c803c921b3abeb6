package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.data.Labels;
import org.backstep.session.Session;
import org.junit.jupiter.api.Test;

/** The digits are data with labels. */
class SelectLabelTest {
    private final Session session = Session.of(Notebook.experiment());
    private final RecordedEffects heard = new RecordedEffects();

    private int after(String command) {
        Script.parse(command).applyTo(session, heard);
        return session.snapshot().sample();
    }

    private String labelOf(int sample) {
        return session.snapshot().data().labels().orElseThrow().values().get(sample - 1);
    }

    @Test
    void theNextSampleOfTheClassIsSelectedAndAfterTheLastTheFirst() {
        after("data digits samples=30");
        int first = after("select label 3");
        int second = after("select label 3");
        assertThat(List.of(labelOf(first), labelOf(second))).containsOnly("3");
        assertThat(second).isGreaterThan(first);
        int last = second;
        for (int next = after("select label 3"); next > last; next = after("select label 3")) {
            last = next;
        }
        assertThat(session.snapshot().sample()).isEqualTo(first);
    }

    @Test
    void aLabelThatIsNotThereIsRefusedWithThoseThatAre() {
        after("data digits samples=30 only=0,1");
        assertThatThrownBy(() -> after("select label 7"))
                .hasMessageStartingWith("no sample has the label \"7\"; there are 0, 1");
        after("data spiral samples=12");
        assertThatThrownBy(() -> after("select label 7")).hasMessageContaining("these data have no labels");
        assertThatThrownBy(() -> after("select label")).hasMessage("expected a label, found the end of the line");
    }

    @Test
    void classesAreEachLabelOnceInAlphabeticalOrder() {
        assertThat(new Labels("species", List.of("oak", "", "elm", "oak", "ash")).classes())
                .containsExactly("ash", "elm", "oak");
    }
}
