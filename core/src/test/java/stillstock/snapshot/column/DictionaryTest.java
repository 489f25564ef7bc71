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
    void textsMadeToCollideAreStillFound() {
        Dictionary dictionary = new Dictionary();
        String[] texts = new String[1 << 12];
        for (int i = 0; i < texts.length; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            texts[i] = text.toString();
            assertEquals(i, dictionary.add(texts[i]));
        }
        for (int i = 0; i < texts.length; i++) {
            assertEquals(i, dictionary.add(new String(texts[i])));
        }
        assertEquals(Dictionary.MISSING, dictionary.code("AaAa"));
    }

    @Test
    void appendedTextsAreFoundLikeOthers() {
        Dictionary dictionary = new Dictionary();
        assertEquals(0, dictionary.append("a"));
        assertEquals(Dictionary.MISSING, dictionary.append(""));
        assertEquals(0, dictionary.add("a"));
        assertEquals(1, dictionary.append("b"));
        assertEquals(1, dictionary.code("b"));
        assertEquals(2, dictionary.add("c"));
        assertEquals(3, dictionary.size());
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
