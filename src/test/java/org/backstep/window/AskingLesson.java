package org.backstep.window;

/** A lesson with one scene, which asks a question. */
final class AskingLesson {
    static final String TEXT =
            """
            # A lesson

            ## One

            ```backstep
            step epoch 2
            predict "What is larger?"
              choice "one" when 1 > 2
              choice "two" when 2 >= 1
            step
            ```
            """;

    private AskingLesson() {}
}
