package org.backstep.cli;

import org.backstep.training.Watch;

/** A progress bar over the epochs of a run, redrawn at each percent. */
final class Progress implements Watch {
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final int epochs;
    private int shownPercent = -1;

    Progress(Terminal terminal, int epochs) {
        this.terminal = terminal;
        this.epochs = epochs;
    }

    @Override
    public boolean goOnAfter(int epoch) {
        int percent = (int) (100L * epoch / epochs);
        if (percent != shownPercent) {
            shownPercent = percent;
            int full = WIDTH * percent / 100;
            terminal.progress(
                    "█".repeat(full) + "░".repeat(WIDTH - full) + " " + percent + " % of " + epochs + " epochs");
        }
        return true;
    }
}
