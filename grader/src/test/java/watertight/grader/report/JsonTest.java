package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesObjectsInOrder() {
        assertEquals(
                "{\"b\":1,\"a\":[true,null,\"x\"]}",
                Json.line(Json.object("b", 1, "a", java.util.Arrays.asList(true, null, "x"))));
        assertEquals(
                "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}\n",
                Json.pretty(Json.object("a", List.of(1), "b", List.of())));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll String text) {
        String valid = text.codePoints()
                .filter(it -> Character.isDefined(it) && !(it >= 0xD800 && it < 0xE000))
                .filter(it -> it >= ' ' && it != 0x7F && !(it >= 0x80 && it < 0xA0) && it < 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(Map.of("a", valid), Json.read(Json.line(Map.of("a", valid))));
    }

    @Test
    void aTornLineIsReadAsNothing() {
        assertEquals(Map.of(), Json.read("{\"event\":\"fin"));
    }
}
