package stillstock.importing.text.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import stillstock.importing.row.RowSource;

/** Numbers of texts, against a map's. */
class TextCoderTest {
    private static void agrees(int rows, IntFunction<String> text) {
        TextCoder coder = new TextCoder();
        Map<String, Integer> codes = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            String now = text.apply(i);
            int expected = codes.computeIfAbsent(now, key -> codes.size());
            char[] chars = ("x" + now + "y").toCharArray();
            int code = coder.code(chars, 1, now.length() + 1);
            assertEquals(expected, code, now);
            assertEquals(now, coder.texts()[code]);
        }
    }

    @Test
    void textsOfAllLengthsAndAlphabetsAreToldApart() {
        Random random = new Random(5);
        String alphabet = "abAB01-ÿĀ€\uD83D\uDE00 \u0001";
        agrees(300_000, i -> {
            StringBuilder text = new StringBuilder();
            int n = 1 + random.nextInt(random.nextBoolean() ? 3 : 15);
            for (int k = 0; k < n; k++) {
                text.append(alphabet.charAt(random.nextInt(n > 4 ? 2 : alphabet.length())));
            }
            return text.toString();
        });
    }

    @Test
    void idsThatFollowEachOtherAreToldApart() {
        agrees(1_000_000, i -> "ORDER-" + i / 4);
        agrees(400_000, i -> "a rather long name of a product " + i / 4);
    }

    @Test
    void aTextWithANulIsNotTheTextWithout() {
        String[] texts = {"A", "A\0", "A\0\0", "\0A", "ABCDEFGH", "ABCDEFGH\0"};
        agrees(60, i -> texts[i % texts.length]);
    }

    @Test
    void blankAndVeryLongTextsHaveNoNumber() {
        TextCoder coder = new TextCoder();
        char[] chars = "x".repeat(100).toCharArray();
        assertEquals(RowSource.NOT_CODED, coder.code(chars, 3, 3));
        assertEquals(RowSource.NOT_CODED, coder.code(chars, 0, 100));
        assertEquals(0, coder.code(chars, 0, 64));
    }

    @Test
    void textsThatNeverComeAgainAreGivenUp() {
        TextCoder coder = new TextCoder();
        int numbered = 0;
        for (int i = 0; i < 200_000; i++) {
            char[] chars = ("N" + i).toCharArray();
            numbered += coder.code(chars, 0, chars.length) == RowSource.NOT_CODED ? 0 : 1;
        }
        assertTrue(numbered < 70_000, numbered + " numbered");
    }

    @Test
    void textsOfOneHashAreGivenUpBeforeTheyTakeLong() {
        TextCoder coder = new TextCoder();
        int given = 0;
        for (int i = 0; i < 1 << 14; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            char[] chars = text.toString().toCharArray();
            given += coder.code(chars, 0, chars.length) == RowSource.NOT_CODED ? 1 : 0;
        }
        assertTrue(given > 15_000, given + " given up");
    }
}
