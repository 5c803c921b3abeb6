package org.backstep.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backstep.export.Content;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.Rehearsal;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/** The computations of a lesson, to be worked out by hand: a sheet with boxes, and its key. */
public final class Worksheet {
    private Worksheet() {}

    /**
     * Both pages by file name.
     *
     * @param name the beginning of the file names
     * @throws UserError if the lesson computes nothing
     */
    public static Map<String, Content> of(CheckedLesson checked, String name) {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put(name + "-worksheet.html", page(checked, false));
        files.put(name + "-key.html", page(checked, true));
        return files;
    }

    private static Page page(CheckedLesson checked, boolean key) {
        Lesson lesson = checked.lesson().orElseThrow();
        MathSvg mathematics = new MathSvg();
        ProseHtml prose = new ProseHtml(mathematics, checked.folder());
        List<Html> sheets = new ArrayList<>();
        Snapshot last = null;
        for (Rehearsal.Played played : checked.rehearsal().orElseThrow().scenes()) {
            Snapshot end = played.end();
            int first = last == null ? 1 : firstPhase(last, end);
            if (end.position().isStart() || first > end.position().phase()) {
                continue;
            }
            last = end;
            Html heading = Tag.of("h2")
                    .around(
                            Html.text("Scene " + played.number() + ": "),
                            prose.line(played.scene().heading()));
            sheets.add(Tag.of("section", "sheet").around(heading, new SheetHtml(end, mathematics, key).from(first)));
        }
        if (sheets.isEmpty()) {
            throw new UserError(lesson.file() + ": no scene computes anything that could be worked out by hand; put a"
                    + " step into one");
        }
        String what = key ? "Key" : "Worksheet";
        Html top = Tag.of("h1")
                .around(Html.text(what + ": "), prose.line(lesson.title()))
                .then(key ? Html.NONE : person());
        return new Page(
                Handout.language(lesson),
                what + ": " + lesson.title(),
                Tag.of("main").around(top, Html.of(sheets)));
    }

    /** The first phase that the sheet before does not have. */
    private static int firstPhase(Snapshot last, Snapshot end) {
        boolean sameEpoch = last.position().isInUpdateOf(end.position())
                && last.sample() == end.sample()
                && last.run().experiment().equals(end.run().experiment())
                && last.computation().iteration().equals(end.computation().iteration());
        return sameEpoch ? last.position().phase() + 1 : 1;
    }

    private static Html person() {
        Html line = Tag.of("span", "line").with("aria-hidden", "true").around("");
        return Tag.of("p", "person")
                .around(Html.text("Name "), line, Html.text(" Date "), line)
                .then(Tag.of("p", "note")
                        .around("Every box is for one number, to four significant digits. A number that was worked out"
                                + " before is copied into its next box."));
    }
}
