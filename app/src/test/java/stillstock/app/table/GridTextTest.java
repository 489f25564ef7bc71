package stillstock.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTextTest {
    @ParameterizedTest
    @CsvSource({"1234567.891, 2, '1,234,567.89'", "0.125, 2, 0.13", "NaN, 2, ''", "Infinity, 0, ∞", "-4, 0, -4"})
    void numbers(double value, int decimals, String text) {
        assertEquals(text, GridText.number(value, decimals));
    }

    @ParameterizedTest
    @CsvSource({"12, 0, +12", "-3, 0, -3", "0, 0, ±0", "34100, 2, '+34,100.00'", "-0.001, 2, ±0.00", "NaN, 0, ''"})
    void changes(double value, int decimals, String text) {
        assertEquals(text, GridText.change(value, decimals));
    }
}
