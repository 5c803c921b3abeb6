package org.backstep.window;

import java.util.ArrayList;
import java.util.List;
import org.backstep.window.kit.Notices;

/** The messages of a pane to the user. */
public final class RecordedNotices implements Notices {
    public final List<String> said = new ArrayList<>();
    public final List<String> failed = new ArrayList<>();

    @Override
    public void said(String sentence) {
        said.add(sentence);
    }

    @Override
    public void failed(String error) {
        failed.add(error);
    }
}
