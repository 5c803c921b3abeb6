package org.backstep.data;

import java.util.List;

/**
 * A word for each sample that is not learnt: its class.
 *
 * @param name of the column
 * @param values N of them; empty where the table has none
 */
public record Labels(String name, List<String> values) {
    public Labels {
        values = List.copyOf(values);
    }
}
