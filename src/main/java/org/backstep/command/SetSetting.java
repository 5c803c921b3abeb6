package org.backstep.command;

import java.util.Optional;
import org.backstep.network.GradientCheck;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.SettingList;
import org.backstep.training.Settings;

/**
 * {@code set learning_rate = 1.0}, {@code set batch = 32}, {@code set epochs = 2000} and {@code set check_step = 1e-5}.
 *
 * @param setting a number of the {@link SettingList}, or one of the session
 */
public record SetSetting(String setting, Expression value) implements Command {
    static final String EPOCHS = "epochs";
    static final String CHECK_STEP = "check_step";

    @Override
    public Optional<Settings> settings(Snapshot now) {
        return SettingList.named(setting)
                .map(known -> known.with(now.experiment(), value.number(now)).settings());
    }

    @Override
    public void check(Snapshot now) {
        if (settings(now).isEmpty()) {
            checked(now);
        }
    }

    /** The number that the check's step or the timeline's end would be. */
    private double checked(Snapshot now) {
        double number = value.number(now);
        return isCheckStep() ? GradientCheck.checked(number) : Session.checkedGoal(number);
    }

    private boolean isCheckStep() {
        return setting.equals(CHECK_STEP);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        Optional<Settings> changed = settings(now);
        if (changed.isPresent()) {
            session.setSettings(changed.get()).ifPresent(effects::say);
        } else if (isCheckStep()) {
            session.setCheckStep(value.number(now));
        } else {
            session.setGoal(value.number(now));
        }
    }

    @Override
    public String consequence(Snapshot now) {
        double number = checked(now);
        if (isCheckStep()) {
            return number == now.state().checkStep()
                    ? "Gradients are measured with that step already; nothing changes."
                    : "Gradients are measured with that step; training does not know of it.";
        }
        return number == now.state().goal()
                ? "The timeline ends there already; nothing changes."
                : "Only moves the timeline's end; nothing is computed and nothing is lost.";
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        return before.command() instanceof SetSetting first
                && setting.equals(first.setting)
                && value.isConstant()
                && (SettingList.named(setting).isEmpty() || own.isOneEditWith(before));
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public String text() {
        return "set " + setting + " = " + value.text();
    }
}
