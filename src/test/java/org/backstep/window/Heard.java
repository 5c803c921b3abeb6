package org.backstep.window;

import java.util.ArrayList;
import java.util.List;

/** What a pane has told the user. */
final class Heard implements Notices {
    final List<String> said = new ArrayList<>();
    final List<String> failed = new ArrayList<>();

    @Override
    public void said(String sentence) {
        said.add(sentence);
    }

    @Override
    public void failed(String error) {
        failed.add(error);
    }
}
