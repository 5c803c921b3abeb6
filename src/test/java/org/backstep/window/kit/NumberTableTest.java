package org.backstep.window.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JTable;
import org.backstep.window.OnEventThread;
import org.backstep.window.RecordedNotices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEventThread
class NumberTableTest {
    private final List<String> selected = new ArrayList<>();
    private NumberTable<String> numbers;

    @BeforeEach
    void inLight() {
        LookAndFeel.install(Theme.LIGHT);
        numbers = new NumberTable<>("words", "Words", "", rows -> rows.size() + " words", new RecordedNotices());
        numbers.whenSelected(selected::add);
    }

    private void show(String heading, boolean same, String... words) {
        List<Column<String>> columns = List.of(
                Column.of("word", String.class, word -> word),
                Column.<String>of("length", Integer.class, String::length).headed(heading),
                Column.ofCopies("first", word -> word.charAt(0)));
        numbers.show(columns, words.length, row -> words[row], same);
    }

    @Test
    void aLineBreakInACellStaysInItsRowWhenItIsCopied() {
        show("letters", false, "one\ntwo", "three");
        assertThat(numbers.copy().text().get()).isEqualTo("word,length,first\n\"one\ntwo\",7,o\nthree,5,t\n");
        assertThat(numbers.copy().what()).isEqualTo("2 words as CSV");
    }

    @Test
    void aColumnOfCopiesIsNotShownAndAHeadingMayChangeAloneWhileTheSelectionStays() {
        show("letters", false, "one", "three");
        JTable table = numbers.table();
        table.setRowSelectionInterval(1, 1);
        show("how long", true, "one", "three", "seven");
        assertThat(table.getColumnCount()).isEqualTo(2);
        assertThat(table.getColumnModel().getColumn(1).getHeaderValue()).isEqualTo("how long");
        assertThat(table.getSelectedRow()).isEqualTo(1);
        assertThat(selected).containsExactly("three");
    }

    @Test
    void followingASelectionAndOtherRowsReportNothing() {
        show("letters", false, "one", "three");
        numbers.follow(1);
        assertThat(numbers.table().getSelectedRow()).isEqualTo(1);
        show("letters", false, "four");
        assertThat(numbers.table().getSelectedRow()).isEqualTo(-1);
        assertThat(selected).isEmpty();
    }
}
