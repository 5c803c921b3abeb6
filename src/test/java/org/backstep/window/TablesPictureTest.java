package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backstep.lesson.Target;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.tables.EpochsPane;
import org.backstep.window.tables.ParametersPane;
import org.backstep.window.tables.SamplesPane;
import org.backstep.window.timeline.TimelinePane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paints the tables and the timeline into target/pictures, to be looked at. */
@OnEventThread
class TablesPictureTest {
    private static final String[] BRANCHED = {
        "go epoch 700", "go epoch 400", "set W_d[2,1] = -W_d[2,1]", "go epoch 900", "select W_d[2,1]"
    };

    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyPaneIsPainted(Palette palette) {
        Theme theme = new Theme(palette, 1);
        List<BufferedImage> painted = new ArrayList<>();
        LookAndFeel.install(theme);
        Snapshot start = Examples.snapshot();
        Snapshot phase5 = Examples.snapshot("go epoch 1 phase delta_hidden", "select W_d[2,1]");
        Snapshot trained = Examples.snapshot("go epoch 1200", "select sample 137");
        Snapshot back = Examples.snapshot("go epoch 1200", "go epoch 40 phase loss");
        Snapshot branch = Examples.snapshot(BRANCHED);
        Snapshot deep = Examples.after("2-16-16-1-16-16-2", 60, "go epoch 30 phase gradients")
                .snapshot();
        List<Snapshot> all = List.of(start, phase5, trained, back, branch, deep);
        List<String> names = List.of("start", "phase5", "trained", "back", "branch", "deep");
        for (int k = 0; k < all.size(); k++) {
            TimelinePane timeline = new TimelinePane(command -> {}, all.get(k));
            timeline.display(all.get(k));
            painted.add(save(timeline, 1680, 90, 1, "timeline-" + names.get(k) + "-" + palette));
            painted.add(save(timeline, 1366, 90, 2, "timeline-" + names.get(k) + "-2x-" + palette));
            CommandsPane commands = new CommandsPane(command -> {});
            commands.show(Stream.of("go epoch 1", "select sample 137")
                    .map(org.backstep.command.Script::parse)
                    .toList());
            Tabs tables = new Tabs("tables", new RecordedNotices());
            tables.fill(List.of(
                    Tab.table(
                            Target.Pane.PARAMETERS,
                            now -> "Parameters",
                            new ParametersPane(command -> {}, new RecordedNotices())),
                    Tab.table(
                            Target.Pane.SAMPLES,
                            now -> "Samples",
                            new SamplesPane(command -> {}, new RecordedNotices())),
                    Tab.table(
                            Target.Pane.EPOCHS, now -> "Epochs", new EpochsPane(command -> {}, new RecordedNotices())),
                    Tab.table(Target.Pane.COMMANDS, now -> "Commands", commands)));
            tables.display(all.get(k));
            for (int tab = 0; tab < 4; tab++) {
                tables.tabbed().setSelectedIndex(tab);
                painted.add(
                        save(tables, 690, tab == 0 ? 170 : 260, 1, "table" + tab + "-" + names.get(k) + "-" + palette));
            }
            tables.tabbed().setSelectedIndex(0);
            painted.add(save(tables, 690, 170, 2, "table0-" + names.get(k) + "-2x-" + palette));
        }
        assertThat(painted).hasSize(42);
    }

    private static BufferedImage save(Pane pane, int width, int height, double scale, String name) {
        BufferedImage image = Picture.of(pane.component(), width, height, scale);
        Picture.save(image, name);
        return image;
    }
}
