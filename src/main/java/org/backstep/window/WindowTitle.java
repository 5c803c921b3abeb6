package org.backstep.window;

import javax.swing.JFrame;
import org.backstep.session.Arrival;
import org.backstep.session.Snapshot;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.keeping.UnsavedWork;

/** The title of a window: the file, the data, the network and the place; an asterisk marks unsaved work. */
record WindowTitle(JFrame frame, SessionFiles files, UnsavedWork unsaved) {
    void show(Snapshot now) {
        String file = files.document().name().map(name -> name + " — ").orElse("");
        String title = (unsaved.isAny() ? "*" : "") + file + now.data().name() + ", "
                + now.network().sizesText() + ", at " + Arrival.place(now) + " — Backstep";
        if (!title.equals(frame.getTitle())) {
            frame.setTitle(title);
        }
    }
}
