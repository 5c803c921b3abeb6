package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Problem;
import org.backstep.data.Folder;
import org.backstep.notation.UserError;
import org.backstep.prose.ProseReader;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Looks whether the pictures of a lesson are there; what a name must look like, {@link LinkCheck} has said already. */
final class PictureCheck extends AbstractVisitor {
    private final Optional<Folder> folder;
    private final List<Problem> problems = new ArrayList<>();

    private PictureCheck(Optional<Folder> folder) {
        this.folder = folder;
    }

    /** The problems of the pictures of a document. */
    static List<Problem> problems(Node document, Optional<Folder> folder) {
        PictureCheck check = new PictureCheck(folder);
        document.accept(check);
        return check.problems;
    }

    @Override
    public void visit(Image picture) {
        String name = picture.getDestination();
        if (isPlainName(name)) {
            try {
                PictureFile.read(
                        folder.orElseThrow(() -> new UserError("this lesson has no folder to read pictures from")),
                        name);
            } catch (UserError error) {
                SourceSpan place = ProseReader.placeOf(picture);
                problems.add(new Problem(place.getLineIndex() + 1, place.getColumnIndex() + 1, error.getMessage()));
            }
        }
        visitChildren(picture);
    }

    private static boolean isPlainName(String name) {
        try {
            Folder.checkName(name);
            return true;
        } catch (UserError saidByTheReader) {
            return false;
        }
    }
}
