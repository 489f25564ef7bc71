package stillstock.series.holiday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.ExternalValue;

class HolidaysTest {
    private static int day(int year, int month, int day) {
        return Days.of(LocalDate.of(year, month, day));
    }

    private static Snapshot listing(String series, int day, double value) {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.product("P");
        builder.side().external().add(new ExternalValue(day, series, value));
        return builder.build();
    }

    @Test
    void easterMovesFromYearToYear() {
        Holidays holidays = Holidays.of(new SnapshotBuilder().build(), "de", day(2024, 1, 1), day(2025, 12, 31));
        assertEquals(Set.of(day(2024, 4, 1), day(2025, 4, 21)), holidays.days().get("Easter Monday"));
        assertEquals(
                Set.of(day(2024, 12, 25), day(2025, 12, 25)), holidays.days().get("1st Christmas day"));
    }

    @Test
    void aRegionMayHaveMore() {
        Snapshot nothing = new SnapshotBuilder().build();
        assertTrue(Holidays.knows("GB-ENG") && !Holidays.knows("QQ"));
        assertFalse(Holidays.of(nothing, "GB", day(2025, 1, 1), day(2025, 12, 31))
                .days()
                .containsKey("Easter Monday"));
        assertTrue(Holidays.of(nothing, "GB-ENG", day(2025, 1, 1), day(2025, 12, 31))
                .days()
                .containsKey("Easter Monday"));
    }

    @Test
    void theDataMayListItsOwn() {
        Holidays holidays = Holidays.of(
                listing("Holiday: Stocktaking", day(2025, 7, 1), 1), "", day(2025, 1, 1), day(2025, 12, 31));
        assertEquals(Set.of("Stocktaking"), holidays.days().keySet());
        assertTrue(Holidays.of(listing("holiday", day(2025, 7, 1), 0), "", day(2025, 1, 1), day(2025, 12, 31))
                .isEmpty());
        assertTrue(Holidays.of(listing("temperature", day(2025, 7, 1), 5), "", day(2025, 1, 1), day(2025, 12, 31))
                .isEmpty());
    }

    @Test
    void knowsTheUsualCountries() {
        assertTrue(Holidays.countries().containsAll(Set.of("DE", "GB", "US", "FR", "NL")));
    }
}
