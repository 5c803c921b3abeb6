package org.backstep.window;

import java.util.Optional;
import java.util.function.Supplier;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.command.expression.Reading;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.UserAction;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The action that enters and leaves the stage, which is made when it is wanted first. */
final class StageSwitch {
    final UserAction action = UserAction.of("Stage", this::toggle, "F5")
            .on(Icons.STAGE, "For a lecture: network, equation and lesson, large");

    private final Supplier<Stage> making;
    private final FigurePane figure;
    private final Supplier<Snapshot> now;
    private final Runnable changed;
    private @Nullable Stage stage;
    private Optional<Reading> highlighted = Optional.empty();

    /**
     * A switch that is off.
     *
     * @param figure the charts while the stage is off
     * @param changed callback; gives the parts in sight their look and snapshot
     */
    StageSwitch(Supplier<Stage> making, FigurePane figure, Supplier<Snapshot> now, Runnable changed) {
        this.making = making;
        this.figure = figure;
        this.now = now;
        this.changed = changed;
    }

    /** The stage while it is on. */
    Optional<Stage> on() {
        return Optional.ofNullable(stage).filter(Stage::isOn);
    }

    private void toggle() {
        if (!leave()) {
            Stage entered = stage == null ? making.get() : stage;
            stage = entered;
            entered.enter(now.get());
            entered.highlight(highlighted, now.get());
            changed.run();
        }
    }

    /** Closes an explanation on the stage, or else leaves it; false if it was off. */
    boolean escape() {
        return on().filter(Stage::closeExplanation).isPresent() || leave();
    }

    /** Leaves the stage; false if it was off. */
    boolean leave() {
        Optional<Stage> left = on();
        left.ifPresent(Stage::leave);
        left.ifPresent(off -> changed.run());
        return left.isPresent();
    }

    /** Shows a chart: at the side of the stage, or else with all the space of the charts. */
    void enlarge(FigurePlot.Kind chart) {
        on().ifPresentOrElse(there -> there.toggle(chart), () -> figure.enlargeInFront(chart));
    }

    void highlight(Optional<Reading> reading) {
        highlighted = reading;
        on().ifPresent(there -> there.highlight(reading, now.get()));
    }
}
