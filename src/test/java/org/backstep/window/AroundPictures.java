package org.backstep.window;

import javax.swing.SwingUtilities;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;

/** Pictures of the code's pane and of the loss around, below target, to be looked at. */
final class AroundPictures {
    private AroundPictures() {}

    public static void main(String[] arguments) throws Exception {
        Snapshot now = Examples.snapshot("go epoch 1200", "select sample 137");
        for (Palette palette : Palette.values()) {
            Theme theme = Theme.LIGHT.with(palette);
            SwingUtilities.invokeAndWait(() -> {
                LookAndFeel.install(theme);
                code(theme, now, "code-" + palette, 690, 600, 1);
            });
        }
        Theme light = Theme.LIGHT;
        Snapshot deep = Examples.after("2-16-16-1-16-16-2", 500, "go epoch 300").snapshot();
        Snapshot wide = Examples.after("2-3-2", 500, "go epoch 3").snapshot();
        SwingUtilities.invokeAndWait(() -> {
            LookAndFeel.install(light);
            code(light, now, "code-2x", 690, 600, 2);
            code(light, now, "code-small", 740, 400, 1);
            code(light, now, "code-narrow", 420, 560, 1);
            code(light, deep, "code-deep", 690, 600, 1);
            code(light, wide, "code-wide", 690, 300, 1);
            code(light, Examples.snapshot("go epoch 1200 phase encode"), "code-encode", 690, 400, 1);
        });
        System.exit(0);
    }

    private static void code(Theme theme, Snapshot now, String name, int width, int height, double scale) {
        CodePane pane = new CodePane(command -> {}, theme, new Heard());
        pane.display(now);
        Picture.of(pane.component(), width, height, 1);
        Picture.save(Picture.of(pane.component(), width, height, scale), name);
    }
}
