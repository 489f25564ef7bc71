package stillstock.app.table.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.app.table.GridText;

class ColumnFilterTest {
    @ParameterizedTest
    @CsvSource({
        "'>10', 11, true", "'>10', 10, false", "'>=10', 10, true", "'<5', 4.9, true", "'<=5', 5, true",
        "'<=5', 5.1, false", "'=3', 3, true", "'= 3', 3, true", "'!=3', 3, false", "'!=3', 4, true",
        "'1..9', 1, true", "'1..9', 9, true", "'1..9', 9.5, false", "'..9', -100, true", "'5..', 4, false",
        "'>1,000', 1001, true", "'12', 12, true", "'12', 3, false", "' ', 3, true", "'>-2', -1, true"
    })
    void readsNumbers(String box, double value, boolean passes) {
        assertEquals(passes, ColumnFilter.parse(box, true).test(value, GridText.number(value, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "bed, Bed linen, true",
        "BED, Bed linen, true",
        "!bed, Bed linen, false",
        "!lamp, Bed linen, true",
        "=bed, Bed linen, false",
        "=bed linen, Bed linen, true",
        "!=bed linen, Bed linen, false"
    })
    void readsText(String box, String text, boolean passes) {
        assertEquals(passes, ColumnFilter.parse(box, false).test(Double.NaN, text));
    }

    @ParameterizedTest
    @CsvSource({
        "blank, true",
        "BLANK, true",
        "!blank, false",
        "'>0', false",
        "'<0', false",
        "0..9, false",
        "'!=3', true"
    })
    void blankCellsPassOnlyWhatAsksForThem(String box, boolean passes) {
        assertEquals(passes, ColumnFilter.parse(box, true).test(Double.NaN, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'>2025-01-31', 2025-02-01, true",
        "'>2025-01-31', 2025-01-31, false",
        "2025-01..2025-03, 2025-02-10, true",
        "2025-01..2025-03, 2025-03-02, false",
        "2025, 2025-06-01, true",
        "2025, 2024-06-01, false",
        "=2025-06-01, 2025-06-01, true"
    })
    void readsDates(String box, LocalDate date, boolean passes) {
        assertEquals(passes, ColumnFilter.parse(box, true).test(date.toEpochDay(), date.toString()));
    }

    @Test
    void saysWhatWouldDoWhereItCannotRead() {
        String message = assertThrows(IllegalArgumentException.class, () -> ColumnFilter.parse(">many", true))
                .getMessage();
        assertTrue(message.contains("\"many\"") && message.contains(">10"), message);
        assertThrows(IllegalArgumentException.class, () -> ColumnFilter.parse(">2025-02-30", true));
    }
}
