package stillstock.snapshot.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Test
    void codesAreThoseOfFirstAppearanceAsAMapWouldGiveThem() {
        Random random = new Random(4);
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            // texts of one hash ("Aa" and "BB") among them
            String text = (random.nextBoolean() ? "Aa" : "BB")
                    + (random.nextBoolean() ? "Aa" : "BB")
                    + random.nextInt(20_000);
            int expected = map.computeIfAbsent(text, key -> map.size());
            assertEquals(expected, dictionary.add(text));
        }
        assertEquals(map.size(), dictionary.size());
        map.forEach((text, code) -> {
            assertEquals(code, dictionary.code(new String(text)));
            assertEquals(text, dictionary.text(code));
        });
    }

    @Test
    void blanksAndStrangersAreMissing() {
        Dictionary dictionary = new Dictionary();
        assertEquals(Dictionary.MISSING, dictionary.add(""));
        assertEquals(Dictionary.MISSING, dictionary.add(null));
        assertEquals(Dictionary.MISSING, dictionary.code("x"));
        assertEquals(0, dictionary.add("x"));
        assertEquals("", dictionary.text(Dictionary.MISSING));
    }
}
