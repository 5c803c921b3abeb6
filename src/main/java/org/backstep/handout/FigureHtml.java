package org.backstep.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backstep.chart.figure.FigureData;
import org.backstep.chart.figure.FigurePlots;
import org.backstep.chart.figure.FigureSource;
import org.backstep.export.FigureFile;
import org.backstep.export.FigureFormat;
import org.backstep.lesson.Rehearsal;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The figure at the end of a scene, unless it looks as before. */
final class FigureHtml {
    private @Nullable FigureData last;

    /** The figure after a scene; empty if the scene did not move, or nothing in it would be new. */
    Optional<Html> after(Rehearsal.Played scene) {
        Snapshot end = scene.end();
        if (end.position().isStart() || isSamePlace(scene.before(), end)) {
            return Optional.empty();
        }
        FigureData data = FigureSource.of(end);
        if (last != null && looksLike(last, data)) {
            return Optional.empty();
        }
        last = data;
        return Optional.of(Tag.of("figure")
                .around(
                        Tag.of("img", "plots")
                                .with("src", address(data))
                                .with("alt", alternative(data))
                                .empty(),
                        Tag.of("figcaption").around("The " + FigurePlots.count() + " " + where(end) + ".")));
    }

    private static boolean isSamePlace(Snapshot before, Snapshot end) {
        return before.position().equals(end.position())
                && before.branch().name().equals(end.branch().name())
                && before.run().experiment().equals(end.run().experiment())
                && before.newestParameters().equals(end.newestParameters());
    }

    /** Whether two figures look alike, apart from the headline and the last loss in the first curve. */
    private static boolean looksLike(FigureData one, FigureData other) {
        return one.losses().equals(other.losses())
                && one.plane().equals(other.plane())
                && one.x().equals(other.x())
                && one.reconstruction().equals(other.reconstruction())
                && one.codes().equals(other.codes());
    }

    private static String where(Snapshot end) {
        String phase = end.position().phase() == end.phases().count()
                ? ""
                : ", phase " + end.phases().name(end.position().phase());
        String branch =
                end.run().branches().size() > 1 ? ", branch " + end.branch().name() : "";
        return "at epoch " + end.position().epoch() + phase + branch;
    }

    private static String alternative(FigureData data) {
        String count = FigurePlots.count();
        return data.title() + ". " + Character.toUpperCase(count.charAt(0)) + count.substring(1) + ": "
                + FigurePlots.ALL.stream().map(plot -> plot.words().apply(data)).collect(Collectors.joining("; "))
                + ".";
    }

    /** The figure as a data address: a picture of its own, so that its names do not collide with another figure's. */
    private static String address(FigureData data) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            FigureFile.write(data, FigureFormat.SVG, svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
