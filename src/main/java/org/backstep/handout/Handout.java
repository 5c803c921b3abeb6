package org.backstep.handout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.backstep.command.Nature;
import org.backstep.command.Predict;
import org.backstep.export.Content;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.Part;
import org.backstep.lesson.Rehearsal;

/** A lesson on paper: prose, commands and their results, plots, and the answers on a last page. */
public final class Handout {
    private final Lesson lesson;
    private final MathSvg mathematics = new MathSvg();
    private final ProseHtml prose;
    private final FigureHtml figures = new FigureHtml();
    private final List<QuestionHtml> questions = new ArrayList<>();
    /** Results of expectations below a question, which they would answer on the same page. */
    private final List<Html> keptBack = new ArrayList<>();

    private Handout(CheckedLesson checked) {
        lesson = checked.lesson().orElseThrow();
        prose = new ProseHtml(mathematics, checked.folder());
    }

    /** The page of a lesson that was checked and can be used. */
    public static Content of(CheckedLesson checked) {
        return new Handout(checked).page(checked.rehearsal().orElseThrow());
    }

    private Page page(Rehearsal rehearsal) {
        List<Html> body = new ArrayList<>();
        body.add(Tag.of("h1").around(prose.line(lesson.title())));
        body.add(about(lesson.about()));
        lesson.preface().forEach(block -> body.add(prose.block(block)));
        rehearsal.scenes().forEach(scene -> body.add(scene(scene)));
        if (!questions.isEmpty()) {
            body.add(Tag.of("section", "answers")
                    .around(
                            Tag.of("h2").around("Answers"),
                            Tag.of("ul")
                                    .around(questions.stream()
                                            .map(QuestionHtml::answered)
                                            .toList()),
                            Html.of(keptBack)));
        }
        return new Page(language(lesson), lesson.title(), Tag.of("main").around(body));
    }

    /** The front matter. */
    private static Html about(Map<String, String> about) {
        List<Html> entries = new ArrayList<>();
        for (String key : List.of("aim", "level", "minutes", "author", "date")) {
            String value = about.getOrDefault(key, "");
            if (!value.isBlank()) {
                entries.add(Tag.of("div")
                        .around(Tag.of("dt").around(key), Tag.of("dd").around(value)));
            }
        }
        return entries.isEmpty() ? Html.NONE : Tag.of("dl", "about").around(entries);
    }

    /** English unless the front matter has another {@code lang}. */
    static String language(Lesson lesson) {
        String written = lesson.about().getOrDefault("lang", "en");
        return written.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? written : "en";
    }

    private Html scene(Rehearsal.Played played) {
        prose.beginScene();
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2")
                .around(
                        Html.text(played.number() + "  "),
                        prose.line(played.scene().heading())));
        Iterator<Rehearsal.Done> done = played.done().iterator();
        int before = questions.size();
        List<Rehearsal.Done> below = new ArrayList<>();
        for (Part part : played.scene().parts()) {
            if (part instanceof Part.Prose text) {
                parts.add(prose.block(text.block()));
            } else {
                commands(((Part.Commands) part).commands().size(), done, played.number(), parts, before, below);
            }
        }
        Html found = CommandsHtml.of(below, mathematics);
        if (!found.isEmpty()) {
            parts.add(Tag.of("p", "note").around("What was found below the first question stands with the answers."));
            keptBack.add(Tag.of("h3").around("Found in scene " + played.number()));
            keptBack.add(found);
        }
        figures.after(played).ifPresent(parts::add);
        return Tag.of("section").with("id", "scene-" + played.number()).around(parts);
    }

    /**
     * A block's commands; a question interrupts them.
     *
     * @param before how many questions there were before the scene
     * @param below takes the commands with numbers that would answer a question of the scene
     */
    private void commands(
            int count,
            Iterator<Rehearsal.Done> done,
            int scene,
            List<Html> parts,
            int before,
            List<Rehearsal.Done> below) {
        List<Rehearsal.Done> between = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Rehearsal.Done next = done.next();
            if (next.located().command() instanceof Predict question
                    && next.solution().isPresent()) {
                parts.add(between(between, before, below));
                between.clear();
                QuestionHtml asked = new QuestionHtml(
                        questions.size() + 1, scene, question, next.solution().get());
                questions.add(asked);
                parts.add(asked.asked());
            } else {
                between.add(next);
            }
        }
        parts.add(between(between, before, below));
    }

    private Html between(List<Rehearsal.Done> commands, int before, List<Rehearsal.Done> below) {
        if (questions.size() == before) {
            return CommandsHtml.of(commands, mathematics);
        }
        commands.stream()
                .filter(command -> command.check().isPresent()
                        || command.located().command().nature() == Nature.PRINT)
                .forEach(below::add);
        return CommandsHtml.withoutNumbers(commands, mathematics);
    }
}
