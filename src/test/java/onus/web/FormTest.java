package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void whatNobodyCanHaveWrittenIsLeftOut() {
        var form = Form.of(Map.of("body", "žluť\u0000oučký \uD83D\uDCA5\tkůň\r\n\u0007\uD83D!"));
        assertThat(form.text("body", 100)).isEqualTo("žluťoučký \uD83D\uDCA5\tkůň\r\n!");
        assertThat(Form.of(Map.of("subject", "\u0000")).line("subject", 100)).isEmpty();
    }

    @Test
    void aFieldThatHoldsNothingElseIsNotFilledIn() {
        var form = Form.of(Map.of("subject", "\u0000"));
        form.line("subject", 100);
        assertThat(form.error("subject")).isEqualTo("wrong.empty");
    }
}
