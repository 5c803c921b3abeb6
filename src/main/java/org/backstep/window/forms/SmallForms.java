package org.backstep.window.forms;

import java.util.Optional;
import org.backstep.window.desk.Desk;

/** The forms of one or two fields: the learning rate, the goal, a condition to play until. */
public final class SmallForms {
    private SmallForms() {}

    static Form learningRate(Desk desk) {
        CheckedField rate = new CheckedField(
                "learning rate",
                "The learning rate η, a number greater than 0",
                String.valueOf(desk.now().settings().learningRate()),
                12,
                t -> "set learning_rate = " + t);
        return new Form("Learning rate", "Set", desk, () -> "set learning_rate = " + rate.text(), Optional::empty)
                .field("η", rate)
                .finished();
    }

    static Form goal(Desk desk) {
        CheckedField epochs = new CheckedField(
                "epochs",
                "How many epochs the timeline shows and Play goes to",
                String.valueOf(desk.now().state().goal()),
                12,
                t -> "set epochs = " + t);
        return new Form("Epochs", "Set", desk, () -> "set epochs = " + epochs.text(), Optional::empty)
                .field("Epochs", epochs)
                .finished();
    }

    public static Form until(Desk desk) {
        CheckedField condition = new CheckedField(
                "condition",
                "A comparison such as loss < 0.05 or abs(delta_out[1]) > 0.1",
                "loss < 0.05",
                24,
                t -> "play until " + t);
        CheckedField limit = new CheckedField(
                "limit",
                "After how many epochs to give up",
                String.valueOf(desk.now().state().goal()),
                12,
                t -> "play until loss < 1 limit=" + t);
        return new Form(
                        "Play until",
                        "Play",
                        desk,
                        () -> "play until " + condition.text() + " limit=" + limit.text(),
                        Optional::empty)
                .field("Condition", condition)
                .field("Limit", limit)
                .finished();
    }
}
