package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DurationTest {
    private static double seconds(String scene) {
        // two words of the scene's heading are read as well
        return 60 * Duration.minutes(LessonReader.read("# A title\n\n## One scene\n\n" + scene, "x")) - 2 * 60 / 130.0;
    }

    private static void takes(String scene, double seconds) {
        // sums of a few fractions of a second
        assertThat(seconds(scene)).isCloseTo(seconds, within(1e-9));
    }

    @Test
    void proseIsReadWordByWordWhereverItStands() {
        takes("Twelve words take six seconds, and a dash – here – is no word.", 12 * 60 / 130.0);
        takes("> *two* words\n\n- **two** [more words](pane:samples)\n- two more\n\n`one`", 8 * 60 / 130.0);
        takes("| a | b |\n|---|---|\n| c | d |", 4 * 60 / 130.0);
    }

    @Test
    void formulasAreNoWords() {
        takes("$a + b$ and\n\n$$\\mathbf{x} = 1$$", 2 + 10 + 60 / 130.0);
    }

    @Test
    void aQuestionIsReadAndAnsweredAndAnExpectationHoldsByItself() {
        takes("```backstep\nstep\nexpect epoch = 1\n```", 2);
        takes(
                "```backstep\npredict \"More or less?\"\n  try step\n  choice \"more\" when loss > 1\n  choice \"not more\" when loss <= 1\n```",
                45 + 6 * 60 / 130.0);
    }
}
