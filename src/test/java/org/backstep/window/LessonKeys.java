package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import org.backstep.lesson.OpenQuestion;
import org.backstep.notation.Numbers;
import org.backstep.window.lessons.Showing;

/** A lesson in the window, read and answered by keyboard. */
record LessonKeys(OpenedWindow window) {
    Showing showing() {
        return onEdt(() -> window.main().lessons().player().showing().orElseThrow());
    }

    void awaitScene(int number) {
        await("scene " + number, () -> showing().walk().sceneIndex() == number - 1);
        window.awaitIdle();
    }

    void page(int key) {
        window.press(key);
        window.awaitIdle();
    }

    /** Goes to the end of the scene by keyboard, with right answers, or wrong ones first. */
    void throughTheScene(boolean rightly) {
        while (showing().open().isPresent()) {
            OpenQuestion asked = showing().open().get();
            answer(asked, rightly);
            if (!rightly && showing().open().filter(asked::equals).isPresent()) {
                window.frame().button("check answer").click(); // the same answer as a second try
            }
            await(
                    "an answer is there",
                    () -> showing().sitting().at(asked.line(), asked.question()).isPresent());
            assertThat(showing()
                            .sitting()
                            .at(asked.line(), asked.question())
                            .orElseThrow()
                            .right())
                    .isEqualTo(rightly);
            readOn();
        }
        assertThat(showing().turn().problem()).isEmpty();
        assertThat(showing().walk().next()).isEmpty();
    }

    void answer(OpenQuestion asked, boolean rightly) {
        if (asked.question().choices().isEmpty()) {
            answerWithANumber(asked, rightly);
        } else {
            choose(asked, rightly);
        }
    }

    void answerWithANumber(OpenQuestion asked, boolean rightly) {
        readOnTo("answer");
        double number = asked.solution().number().orElseThrow();
        window.type(Numbers.full(rightly ? number : number + 1));
        window.press(KeyEvent.VK_ENTER);
    }

    /** To the end of what can be read, and once more. */
    void readOn() {
        readToTheEnd();
        page(KeyEvent.VK_PAGE_DOWN);
    }

    void readToTheEnd() {
        while (window.frame().button("next scene").text().equals("Read on")) {
            page(KeyEvent.VK_PAGE_DOWN);
        }
    }

    /** A question gets the focus when it is in view. */
    void readOnTo(String first) {
        readToTheEnd();
        await("the question has the focus", () -> window.hasFocus(first));
    }

    void choose(OpenQuestion asked, boolean rightly) {
        readOnTo("choice 1");
        int right = asked.solution().choice().orElseThrow();
        int count = asked.question().choices().size();
        int wanted = rightly ? right : (right + 1) % count;
        for (int k = 0; k < wanted; k++) {
            window.press(KeyEvent.VK_DOWN);
        }
        await("the choice has the focus", () -> window.hasFocus("choice " + (wanted + 1)));
        if (wanted == 0) {
            window.press(KeyEvent.VK_SPACE); // the arrows choose as they go
        }
        window.frame().button("check answer").focus();
        window.press(KeyEvent.VK_SPACE);
    }
}
