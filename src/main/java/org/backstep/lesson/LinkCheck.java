package org.backstep.lesson;

import java.util.List;
import org.backstep.command.Export;
import org.backstep.command.Pointer;
import org.backstep.command.expression.Problem;
import org.backstep.command.expression.SyntaxError;
import org.backstep.data.Folder;
import org.backstep.notation.UserError;
import org.backstep.prose.ProseReader;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Sees to it that links lead somewhere and that pictures lie in the lesson's folder. */
final class LinkCheck extends AbstractVisitor {
    private final int scenes;
    private final List<Problem> problems;

    private LinkCheck(int scenes, List<Problem> problems) {
        this.scenes = scenes;
        this.problems = problems;
    }

    /** Adds what is wrong in a document of so many scenes. */
    static void check(Node document, int scenes, List<Problem> problems) {
        document.accept(new LinkCheck(scenes, problems));
    }

    @Override
    public void visit(Link link) {
        try {
            Target target = Target.parse(link.getDestination());
            if (target instanceof Target.Jump jump && jump.scene() > scenes) {
                refuse(link, "there is no scene " + jump.scene() + "; scenes go from 1 to " + scenes);
            }
            if (target instanceof Target.Run run
                    && (run.command() instanceof Export || run.command() instanceof Pointer)) {
                refuse(
                        link,
                        "a link does not carry out \"" + run.command().text()
                                + "\"; write it in a block named backstep");
            }
        } catch (SyntaxError error) {
            refuse(link, error.getMessage());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image picture) {
        try {
            Folder.checkName(picture.getDestination());
            if (!picture.getDestination().matches("(?i).*\\.(png|jpg|jpeg|gif)")) {
                refuse(picture, "a picture is a .png, .jpg or .gif file, not \"" + picture.getDestination() + "\"");
            }
        } catch (UserError error) {
            refuse(picture, error.getMessage());
        }
        visitChildren(picture);
    }

    private void refuse(Node node, String message) {
        SourceSpan place = ProseReader.placeOf(node);
        problems.add(new Problem(place.getLineIndex() + 1, place.getColumnIndex() + 1, message));
    }
}
