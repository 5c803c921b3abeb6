package org.backstep.lesson;

/** Who watches a lesson being played. */
public interface Audience {
    /** A scene begins. */
    void scene(int number, Scene scene);

    /** An expectation was tested. */
    void outcome(Outcome outcome);
}
