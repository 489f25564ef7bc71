package stillstock.importing.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.snapshot.Days;

class DayParserTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02-29,2024-02-29",
        "2023-02-29,",
        "1900-02-29,",
        "2000-02-29,2000-02-29",
        "2024/12/31,2024-12-31",
        "20240131,2024-01-31",
        "2024-01-31 23:59:59,2024-01-31",
        "2024-01-31T00:00:00.000Z,2024-01-31",
        "2024-1-31,",
        "2024-01/31,",
        "31.01.2024,",
        "2024-01-31x,",
        "2024-01-31 noon,",
        "2024-13-01,",
        "2024-00-10,",
        "hello,",
        "99999999,",
        "2024-01-3 ,"
    })
    void datesWithoutAFormat(String text, LocalDate expected) {
        assertEquals(Days.of(expected), new DayParser("").parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy,31.01.2024,2024-01-31",
        "dd.MM.yyyy,31.02.2024,",
        "M/d/yyyy,1/5/2024,2024-01-05",
        "M/d/yyyy H:mm,1/5/2024 7:05,2024-01-05",
        "dd-MMM-yyyy,05-Jan-2024,2024-01-05",
        "yyyy-MM,2024-02,2024-02-01",
        "dd.MM.yyyy,2024-01-31,",
        "epochSeconds,1706745599,2024-01-31",
        "epochSeconds,86400,",
        "epochMillis,1706659200000,2024-01-31",
        "julianDay,2460340.5,2024-01-31",
        "serialDay,45322.99,2024-01-31",
        "yyyy-MM-dd|serialDay,45322,2024-01-31",
        "yyyy-MM-dd|serialDay,2024-01-31,2024-01-31",
        "yyyy-MM-dd|serialDay,hello,"
    })
    void datesOfAFormat(String format, String text, LocalDate expected) {
        assertEquals(Days.of(expected), new DayParser(format).parse(text));
    }

    @Test
    void everyDayOfTwoCenturiesAgreesWithTheCalendar() {
        DayParser parser = new DayParser("");
        LocalDate day = LocalDate.of(1899, 12, 31);
        for (int i = 0; i < 73_100; i++) {
            assertEquals(day.toEpochDay(), parser.parse(day.toString()));
            day = day.plusDays(1);
        }
    }
}
