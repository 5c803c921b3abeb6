package org.backstep.window.desk;

import org.backstep.command.Export;
import org.backstep.session.Snapshot;

/** Suggested names for files, made from their content. */
public final class FileNames {
    private FileNames() {}

    /** The name of a saved session: "spiral-2-1-2.md". */
    public static String session(Snapshot now) {
        return base(now) + ".md";
    }

    /** The name of an export: "spiral-2-1-2-epoch-40-samples.csv"; losses have no epoch, as they are of all. */
    public static String export(Export.Kind kind, Snapshot now) {
        String epoch =
                kind == Export.Kind.LOSS ? "" : "-epoch-" + now.position().epoch();
        String what =
                switch (kind) {
                    case FIGURE, NUMPY -> "";
                    default -> "-" + kind.word();
                };
        return base(now) + epoch + what + "." + kind.endings().get(0);
    }

    private static String base(Snapshot now) {
        String data = now.data().name().replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        String sizes = now.network().sizesText();
        return data + "-" + (sizes.length() <= 20 ? sizes : sizes.substring(0, 20));
    }
}
