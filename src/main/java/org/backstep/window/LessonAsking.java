package org.backstep.window;

import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Target;
import org.backstep.window.lessons.LessonPane;
import org.backstep.window.lessons.LessonPlayer;

/** What the lesson's pane asks for, done by the player and the window. */
record LessonAsking(MainWindow window, LessonPlayer player) implements LessonPane.Asking {
    @Override
    public void next() {
        player.next();
    }

    @Override
    public void previous() {
        player.previous();
    }

    @Override
    public void go(int scene) {
        player.go(scene);
    }

    @Override
    public void comeBack() {
        player.comeBack();
    }

    @Override
    public void setOneByOne(boolean single) {
        player.setOneByOne(single);
    }

    @Override
    public void fold() {
        window.foldLesson();
    }

    @Override
    public void answer(GivenAnswer answered) {
        player.answer(answered);
    }

    @Override
    public void explain(OpenQuestion asked) {
        player.explain(asked);
    }

    @Override
    public void follow(String link) {
        Target target = Target.parse(link);
        if (target instanceof Target.Run run) {
            window.send(run.command());
        } else if (target instanceof Target.Open open) {
            window.showPane(open.pane());
        } else if (target instanceof Target.Jump jump) {
            player.go(jump.scene() - 1);
        } else if (target instanceof Target.Elsewhere elsewhere) {
            window.tell("this link leads to " + elsewhere.address() + "; Backstep uses no network");
        }
    }
}
