package org.backstep.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backstep.command.Script;
import org.backstep.command.expression.Problem;
import org.backstep.data.TextFile;
import org.backstep.prose.Block;
import org.backstep.prose.Comments;
import org.backstep.prose.FrontMatter;
import org.backstep.prose.Inline;
import org.backstep.prose.Markdown;
import org.backstep.prose.Misread;
import org.backstep.prose.ProseReader;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson: CommonMark with front matter; one # title; ## opens a scene; fenced blocks named {@code backstep} hold
 * commands.
 */
public final class LessonReader {
    static final String BLOCK = "backstep";
    private static final int MAX_MEGABYTES = 2;

    private final String file;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Block> preface = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable String title;
    private int titleLine;
    private @Nullable String sceneTitle;
    private List<Inline> sceneHeading = List.of();
    private int sceneLine;

    private LessonReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param shownAs how the user named it
     * @throws org.backstep.notation.UserError if the file cannot be read as text
     * @throws LessonError if it is not a lesson
     */
    public static Lesson read(Path file, String shownAs) {
        return read(text(file, shownAs), shownAs);
    }

    /** The text of a file that ought to be a lesson. */
    static String text(Path file, String shownAs) {
        return TextFile.of(file, shownAs, "lesson", MAX_MEGABYTES).whole();
    }

    /**
     * Reads a text.
     *
     * @throws LessonError if it is not a lesson
     */
    public static Lesson read(String text, String shownAs) {
        Draft draft = draft(text, shownAs);
        if (draft.lesson().isEmpty() || !draft.problems().isEmpty()) {
            throw new LessonError(shownAs, draft.lines(), draft.problems());
        }
        return draft.lesson().get();
    }

    /** Reads a text as far as it can be read, and keeps every mistake. */
    public static Draft draft(String text, String shownAs) {
        List<String> lines = text.lines().toList();
        try {
            return new LessonReader(shownAs, lines).draft(text);
        } catch (StackOverflowError tooDeep) {
            // lists in lists in lists: the Markdown library goes down one call a level
            Problem problem = new Problem(1, 1, "lists or quotations are nested too deeply; a few levels are enough");
            return new Draft(Optional.empty(), List.of(problem), lines);
        }
    }

    private Draft draft(String text) {
        problems.addAll(MarkupLimits.problems(Markdown.blocks(text), lines));
        if (!problems.isEmpty()) {
            return new Draft(Optional.empty(), problems, lines);
        }
        Node document = Markdown.parse(text);
        ProseReader.children(document).forEach(this::read);
        closeScene();
        LinkCheck.check(document, scenes.size(), problems);
        Misread.in(document, lines)
                .forEach(found -> problems.add(new Problem(found.line(), found.column(), found.message())));
        problems.addAll(SilentBlocks.problems(document, lines));
        FrontMatter about = FrontMatter.of(lines);
        if (!about.closed()) {
            problems.add(new Problem(1, 1, "the front matter is not closed; expected another line of ---"));
        }
        if (title == null) {
            problems.add(new Problem(1, 1, "a lesson needs a title: a line that begins with \"# \""));
        }
        if (scenes.isEmpty()) {
            problems.add(new Problem(
                    Math.max(1, lines.size()),
                    1,
                    "a lesson needs at least one scene: a line that begins with \"## \""));
        }
        Lesson lesson = new Lesson(file, title == null ? file : title, about.entries(), preface, scenes);
        problems.addAll(LessonLimits.problems(lesson));
        problems.addAll(LessonLimits.formulas(ProseReader.formulas(document)));
        return new Draft(Optional.of(lesson), problems, lines);
    }

    /** A block that stands directly in the file; only such headings open scenes. */
    private void read(Node block) {
        if (block instanceof Heading heading && heading.getLevel() <= 2) {
            read(heading);
        } else if (block instanceof FencedCodeBlock code && isBackstep(code)) {
            readCommands(code);
        } else {
            ProseReader.block(block).ifPresent(this::add);
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock code) {
                    if (isBackstep(code)) {
                        readCommands(code);
                    } else {
                        refuseMisspelt(code);
                    }
                }
            });
        }
    }

    private void add(Block block) {
        if (sceneTitle == null) {
            preface.add(block);
        } else {
            parts.add(new Part.Prose(block));
        }
    }

    private void read(Heading heading) {
        int line = ProseReader.placeOf(heading).getLineIndex() + 1;
        String text = textOf(heading);
        if (heading.getLevel() == 1) {
            if (title != null) {
                problems.add(new Problem(
                        line,
                        1,
                        "a lesson has one title only, and line " + titleLine
                                + " has it already; begin a scene with \"## \", and a smaller heading with \"### \""));
            } else {
                title = text;
                titleLine = line;
            }
            return;
        }
        closeScene();
        sceneTitle = text;
        sceneHeading = ProseReader.inlines(heading);
        sceneLine = line;
    }

    /** The heading as it was written, mathematics and all, without its number signs. */
    private String textOf(Heading heading) {
        SourceSpan span = heading.getSourceSpans().get(0);
        String line = lines.get(span.getLineIndex()).substring(span.getColumnIndex());
        return withoutSigns(Comments.without(line));
    }

    /** A heading without number signs before and behind it; each letter is looked at a few times at most. */
    static String withoutSigns(CharSequence line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) == '#') {
            from++;
        }
        from = from < to && Character.isWhitespace(line.charAt(from)) ? from : 0;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        int sign = to;
        while (sign > from && line.charAt(sign - 1) == '#') {
            sign--;
        }
        boolean closing = sign > from && Character.isWhitespace(line.charAt(sign - 1));
        return line.subSequence(from, closing ? sign : to).toString().strip();
    }

    private void closeScene() {
        if (sceneTitle != null) {
            scenes.add(new Scene(sceneTitle, sceneHeading, sceneLine, parts));
        }
        parts.clear();
    }

    private static boolean isBackstep(FencedCodeBlock block) {
        return block.getInfo() != null && block.getInfo().strip().equals(BLOCK);
    }

    private void readCommands(FencedCodeBlock block) {
        SourceSpan fence = ProseReader.placeOf(block);
        int fenceLine = fence.getLineIndex() + 1;
        int fenceColumn = fence.getColumnIndex() + 1;
        if (sceneTitle == null) {
            problems.add(new Problem(
                    fenceLine,
                    fenceColumn,
                    "commands belong to a scene; put a line that begins with \"## \" above them"));
        }
        List<String> content = block.getLiteral().lines().toList();
        Script script = Script.parse(content, fenceLine + 1, firstColumn(fenceLine, content));
        parts.add(new Part.Commands(script.commands()));
        problems.addAll(script.problems());
    }

    private void refuseMisspelt(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        String lower = info.toLowerCase(Locale.ROOT);
        String word = lower.split("\\s", 2)[0];
        if (word.startsWith("back") || word.endsWith("step") || lower.contains(BLOCK)) {
            SourceSpan fence = ProseReader.placeOf(block);
            problems.add(new Problem(
                    fence.getLineIndex() + 1,
                    fence.getColumnIndex() + 1,
                    "expected a block named \"" + BLOCK + "\", found \"" + info + "\""));
        }
    }

    /** In a list or a quotation the commands do not begin at the first column. */
    private int firstColumn(int fenceLine, List<String> content) {
        for (int i = 0; i < content.size() && fenceLine + i < lines.size(); i++) {
            int at = lines.get(fenceLine + i).indexOf(content.get(i));
            if (!content.get(i).isBlank() && at >= 0) {
                return at + 1;
            }
        }
        return 1;
    }
}
