package org.backstep.chart;

import java.io.Serial;

/** Java cannot read fonts on this machine; the message says what to install. */
public final class NoFontsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoFontsException(Throwable cause) {
        super(
                "figures cannot be drawn: Java finds no fonts on this machine; install fontconfig and a font"
                        + " (Debian and Ubuntu: apt install fontconfig fonts-dejavu-core; Fedora: dnf install fontconfig"
                        + " dejavu-sans-fonts)",
                cause);
    }
}
