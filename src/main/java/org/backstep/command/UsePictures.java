package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Options;
import org.backstep.data.HeldOut;
import org.backstep.data.PictureFolder;
import org.backstep.session.Session;

/** {@code data pictures "leaves" seed=42 held_out=0.3}: a new run with the PNG pictures of a folder as samples. */
public record UsePictures(String folder, int seed, HeldOut heldOut) implements Command {
    static Command parse(Cursor cursor) {
        String folder = cursor.quoted("the name of a folder");
        Options options = Options.parse(cursor, List.of("seed", "held_out"));
        return new UsePictures(
                folder,
                options.whole("seed", Notebook.SEED, 0, Integer.MAX_VALUE),
                options.read("held_out", HeldOut::parse).orElse(HeldOut.NONE));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withData(session, effects, new PictureFolder(folder, effects.readTable(folder)), seed, heldOut);
    }

    @Override
    public Optional<String> dataFile() {
        return Optional.of(folder);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "data pictures \"" + folder + "\" seed=" + seed + heldOut.option();
    }
}
