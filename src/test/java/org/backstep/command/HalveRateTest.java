package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.backstep.session.Session;
import org.junit.jupiter.api.Test;

/** The command of the how-to. */
class HalveRateTest {
    private static final Function<Cursor, Command> READER = HalveRate::parse;

    @Test
    void itsTextReadsAsTheSameCommand() {
        Cursor cursor = new Cursor(new HalveRate().text());
        cursor.name("a command");
        assertThat(READER.apply(cursor)).isEqualTo(new HalveRate());
        cursor.requireEnd();
    }

    @Test
    void itHalvesTheRateAndStartsABranchInThePast() {
        Session session = Session.of(Notebook.experiment());
        session.goToEndOf(5);
        session.moveEpochs(-3);
        new HalveRate().applyTo(session, new RecordedEffects());
        assertThat(session.snapshot().settings().learningRate()).isEqualTo(0.5);
        assertThat(session.snapshot().branch().name()).isNotEqualTo("main");
    }
}
