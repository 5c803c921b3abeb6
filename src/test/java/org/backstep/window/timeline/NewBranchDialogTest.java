package org.backstep.window.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.backstep.command.Command;
import org.backstep.command.SwitchBranch;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.junit.jupiter.api.Test;

@OnEventThread
class NewBranchDialogTest {
    private final List<Command> sent = new ArrayList<>();
    private final Snapshot now = Examples.snapshot("go epoch 40", "branch \"what if\"", "go epoch 50");

    @Test
    void aNameIsCheckedAsTheCommandWouldBe() {
        assertThat(NewBranchDialog.problem("a name", now.run())).isEmpty();
        assertThat(NewBranchDialog.problem("  ", now.run())).hasValue("expected a name for the branch");
        assertThat(NewBranchDialog.problem("say \"a\"", now.run())).hasValue("a name has no \" in it");
        assertThat(NewBranchDialog.problem("what if", now.run()).orElseThrow()).contains("already");
        assertThat(NewBranchDialog.problem("# no comment", now.run())).isEmpty();
    }

    @Test
    void aWrongNameIsSaidWhileItIsTypedAndCannotBeUsed() {
        NewBranchDialog dialog = new NewBranchDialog(now, sent::add);
        assertThat(dialog.name().getText()).isEqualTo("branch 1");
        assertThat(dialog.startButton().isEnabled()).isTrue();
        dialog.name().setText("main");
        assertThat(dialog.problem().getText()).contains("already");
        assertThat(dialog.startButton().isEnabled()).isFalse();
        dialog.name().setText("main 2");
        assertThat(dialog.problem().getText()).isBlank();
        assertThat(dialog.startButton().isEnabled()).isTrue();
    }

    @Test
    void theMenuListsTheBranchesAndOffersANewOne() {
        JPopupMenu menu = BranchMenu.popup(now, sent::add, new javax.swing.JPanel());
        List<JMenuItem> items = List.of(menu.getComponents()).stream()
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .toList();
        assertThat(items)
                .extracting(JMenuItem::getText)
                .containsExactly("main  (to epoch 40)", "what if  (from epoch 40 to epoch 50)", "New branch here…");
        assertThat(((JRadioButtonMenuItem) items.get(1)).isSelected()).isTrue();
        items.get(0).doClick();
        assertThat(sent).containsExactly(new SwitchBranch("main"));
    }
}
