package org.backstep.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserErrorTest {
    @Test
    void hasItsMessageAndNoStackTrace() {
        assertThat(new UserError("noise=-1 is out of range")).hasMessage("noise=-1 is out of range");
        assertThat(new UserError("").getStackTrace()).isEmpty();
    }
}
