package org.backstep.cli;

import org.backstep.training.Watch;

/** How many epochs of a run are done: a progress bar, redrawn at each percent. */
final class Progress implements Watch {
    private static final int WIDTH = 30;
    /** The width beside other words. */
    private static final int NARROW = 15;

    private final Terminal terminal;
    private final int epochs;
    private final String before;
    private int shownPercent = -1;

    Progress(Terminal terminal, int epochs) {
        this(terminal, epochs, "");
    }

    /**
     * The bar of one of several runs.
     *
     * @param before the words before the bar
     */
    Progress(Terminal terminal, int epochs, String before) {
        this.terminal = terminal;
        this.epochs = epochs;
        this.before = before;
    }

    @Override
    public boolean goOnAfter(int epoch) {
        int percent = (int) (100L * epoch / epochs);
        if (percent != shownPercent) {
            shownPercent = percent;
            int width = before.isEmpty() ? WIDTH : NARROW;
            int full = width * percent / 100;
            String words = percent + " % of " + epochs + " epochs";
            terminal.progress(before + "█".repeat(full) + "░".repeat(width - full) + " " + words);
            terminal.doing(before + words);
        }
        return true;
    }
}
