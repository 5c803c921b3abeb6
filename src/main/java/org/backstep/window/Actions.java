package org.backstep.window;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.window.kit.UserAction;
import org.backstep.window.lessons.LessonDesk;

/** The actions of the window: menus, keys and buttons. */
record Actions(
        MoveActions moves,
        UserAction newBranch,
        UserAction playUntil,
        UserAction sweep,
        ViewActions view,
        LessonDesk lessons,
        FileActions files,
        KeepingActions keeping,
        HelpActions help) {
    /** The actions that have keys, in the order of the help. */
    List<UserAction> withKeys() {
        Appearance look = view.appearance;
        return Stream.of(
                        List.of(moves.phaseOn, moves.phaseBack, moves.epochOn, moves.epochBack),
                        List.of(moves.batchOn, moves.batchBack, moves.toStart, moves.toEnd),
                        List.of(moves.sampleBefore, moves.sampleAfter, moves.play),
                        List.of(lessons.next, lessons.previous, lessons.fold, moves.stop),
                        List.of(look.larger, look.smaller, look.actualSize, view.escape),
                        List.of(files.open, files.save, files.saveAs, files.leave, moves.undo, moves.redo),
                        List.of(newBranch, playUntil, sweep, look.dark, look.projector),
                        List.of(view.pageOn, view.pageBack),
                        view.enlarge,
                        List.of(
                                view.stage,
                                view.fullScreen,
                                lessons.comeBack,
                                lessons.reload,
                                lessons.record,
                                help.keys))
                .flatMap(List::stream)
                .toList();
    }
}
