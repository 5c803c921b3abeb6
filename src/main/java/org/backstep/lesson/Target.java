package org.backstep.lesson;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.SyntaxError;

/** The target of a link in a lesson. */
public sealed interface Target {
    /** {@code <run:go epoch 40>}: carries out a command. */
    record Run(Command command) implements Target {}

    /** {@code pane:samples}: brings a pane to the front. */
    record Open(Pane pane) implements Target {}

    /** {@code scene:3}: another scene, from 1. */
    record Jump(int scene) implements Target {}

    /** An address elsewhere; shown, never followed, as nothing here uses a network. */
    record Elsewhere(String address) implements Target {}

    /** A pane that a link can bring to the front. */
    enum Pane {
        COMPUTATION,
        CHARTS,
        GRADIENTS,
        WEIGHTS,
        METRICS,
        CHECK,
        CODE,
        AROUND,
        COMPARE,
        PARAMETERS,
        SAMPLES,
        EPOCHS,
        COMMANDS;

        /** The word for the pane in links. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what stands in a link.
     *
     * @throws SyntaxError if it leads nowhere; the column counts from the beginning of the target
     */
    public static Target parse(String link) {
        int colon = link.indexOf(':');
        String kind = colon < 0 ? "" : link.substring(0, colon);
        String rest = link.substring(colon + 1);
        return switch (kind) {
            case "run" -> new Run(Script.parse(spaced(rest)));
            case "pane" -> new Open(pane(rest));
            case "scene" -> new Jump(number(rest));
            case "http", "https", "mailto" -> new Elsewhere(link);
            default ->
                throw new SyntaxError(
                        1,
                        "a link leads to a command (<run:step epoch>), a pane (pane:samples), a scene (scene:2) or an"
                                + " address (https://…), not to \"" + link + "\"");
        };
    }

    /** %20 stands for a space, where angle brackets are not used. */
    private static String spaced(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Pane pane(String word) {
        return Stream.of(Pane.values())
                .filter(pane -> pane.word().equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words =
                            Stream.of(Pane.values()).map(Pane::word).toList();
                    return new SyntaxError(
                            6, "there is no pane \"" + word + "\"; there are " + String.join(", ", words));
                });
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new SyntaxError(7, "expected the number of a scene, found \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
