package watertight.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Property
    void whatIsWrittenIsRead(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 16383) int version,
            @ForAll @Size(max = 20) List<@IntRange Integer> draws) {
        var token = new Token("1.2", "keepsOrder", version, seed, draws);
        assertTrue(token.text().matches("[A-Za-z0-9._-]+"), token.text());
        assertEquals(Optional.of(token), Token.parse(token.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2", "1.2-keepsOrder", "1.2-keepsOrder-", "1.2-keepsOrder-%%", "1.2-keepsOrder-_w"})
    void whatIsNoTokenIsNotRead(String text) {
        assertEquals(Optional.empty(), Token.parse(text));
    }
}
