package org.backstep.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.backstep.notation.UserError;

/** Text with a blank for each tab. Two tabs with nothing between are an error: as blanks they would hide a gap. */
final class BlanksReader extends FilterReader {
    private final String shownAs;
    private long line = 1;
    private boolean afterTab;

    BlanksReader(Reader reader, String shownAs) {
        super(reader);
        this.shownAs = shownAs;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        for (int k = offset; k < offset + count; k++) {
            char c = into[k];
            if (c == '\t' && afterTab) {
                throw new UserError(
                        shownAs + ":" + line + ": has a gap between two tabs, but elsewhere blanks separate the"
                                + " cells; write NA into the gap");
            }
            line += c == '\n' ? 1 : 0;
            afterTab = c == '\t' || (c == ' ' && afterTab);
            into[k] = c == '\t' ? ' ' : c;
        }
        return count;
    }
}
