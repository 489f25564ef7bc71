package stillstock.importing.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;12",
                "-3;-3",
                "+4;4",
                "0.5;0.5",
                ".5;0.5",
                "7.;7",
                "1e3;1000",
                "2.5E-2;0.025",
                "1,234,567.5;1234567.5",
                "1'234.5;1234.5",
                "1 234;1234",
                "$12.50;12.5",
                "-$3;-3",
                "12 €;12",
                "(12.5);-12.5",
                "12.5-;-12.5",
                "10%;0.1",
                "9007199254740993;9007199254740993",
                "1,23;NaN",
                "12,34,567;NaN",
                "1,2345;NaN",
                "--1;NaN",
                "1-2;NaN",
                "abc;NaN",
                "12abc;NaN",
                "'';NaN",
                "-;NaN",
                ".;NaN",
                "(-1);NaN",
                "1e999;NaN",
                "NaN;NaN",
                "Infinity;NaN",
                "1e;NaN",
                "0x10;NaN",
                "1.2.3;NaN"
            })
    void numbersOfDotDecimals(String text, double expected) {
        assertEquals(expected, Numbers.parse(text, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,5;1.5", "1.234,5;1234.5", "1.234;1234", "-0,25;-0.25", "1.5;NaN", "1,5 €;1.5"})
    void numbersOfCommaDecimals(String text, double expected) {
        assertEquals(expected, Numbers.parse(text, true));
    }

    @Test
    void theQuickWayGivesWhatJavaGives() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random.nextInt(2) == 0
                    ? Long.toString(random.nextInt())
                    : java.math.BigDecimal.valueOf(random.nextInt(), random.nextInt(12))
                            .toPlainString();
            assertEquals(Double.parseDouble(text), Numbers.parse(text, false), text);
        }
    }
}
