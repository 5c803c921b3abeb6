package org.backstep.window.plots;

import javax.swing.SwingUtilities;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** Pictures of the code's pane and of the loss around, below target, to be looked at. */
final class AroundPictures {
    private AroundPictures() {}

    public static void main(String[] arguments) throws Exception {
        Snapshot now = Examples.snapshot("go epoch 1200", "select sample 137");
        for (Palette palette : Palette.values()) {
            Theme theme = Theme.LIGHT.with(palette);
            SwingUtilities.invokeAndWait(() -> {
                LookAndFeel.install(theme);
                code(now, "code-" + palette, 690, 600, 1);
            });
        }
        Theme light = Theme.LIGHT;
        Snapshot deep = Examples.after("2-16-16-1-16-16-2", 500, "go epoch 300").snapshot();
        Snapshot wide = Examples.after("2-3-2", 500, "go epoch 3").snapshot();
        SwingUtilities.invokeAndWait(() -> {
            LookAndFeel.install(light);
            code(now, "code-2x", 690, 600, 2);
            code(now, "code-small", 740, 400, 1);
            code(now, "code-narrow", 420, 560, 1);
            code(deep, "code-deep", 690, 600, 1);
            code(wide, "code-wide", 690, 300, 1);
            code(Examples.snapshot("go epoch 1200 phase encode"), "code-encode", 690, 400, 1);
        });
        slices(now);
        System.exit(0);
    }

    private static void code(Snapshot now, String name, int width, int height, double scale) {
        CodePane pane = new CodePane(command -> {}, new RecordedNotices());
        pane.display(now);
        Picture.of(pane.component(), width, height, 1);
        Picture.save(Picture.of(pane.component(), width, height, scale), name);
    }

    private static void slices(Snapshot now) throws Exception {
        for (Palette palette : Palette.values()) {
            slice(Theme.LIGHT.with(palette), now, "slice-" + palette, 690, 600, 1);
        }
        Snapshot branch = Examples.snapshot(
                "go epoch 1200",
                "go epoch 600",
                "set W_d[2,1] = 3",
                "go epoch 1500",
                "go epoch 900",
                "select W_d[2,1]");
        slice(Theme.LIGHT, branch, "slice-branch", 690, 600, 1);
        slice(Theme.LIGHT, branch, "slice-2x", 690, 600, 2);
        slice(Theme.LIGHT, now, "slice-small", 740, 400, 1);
        slice(Theme.LIGHT, Examples.snapshot(), "slice-start", 420, 500, 1);
        slice(
                Theme.LIGHT,
                Examples.after("2-16-16-1-16-16-2", 500, "go epoch 300").snapshot(),
                "slice-deep",
                690,
                600,
                1);
    }

    private static void slice(Theme theme, Snapshot now, String name, int width, int height, double scale)
            throws Exception {
        SlicePane[] made = new SlicePane[1];
        SwingUtilities.invokeAndWait(() -> {
            LookAndFeel.install(theme);
            made[0] = new SlicePane(command -> {}, new RecordedNotices());
            made[0].display(now);
            Picture.of(made[0].component(), width, height, 1);
        });
        Thread.sleep(2500);
        SwingUtilities.invokeAndWait(() -> {
            made[0].display(now);
            Picture.of(made[0].component(), width, height, 1);
            Picture.save(Picture.of(made[0].component(), width, height, scale), name);
        });
    }
}
