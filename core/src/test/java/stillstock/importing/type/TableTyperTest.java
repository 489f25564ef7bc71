package stillstock.importing.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.snapshot.Days;

class TableTyperTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-31;2024-12-01 10:00|DATE|yyyy-MM-dd|",
                "31/01/2024;01/02/2024|DATE|d/M/yyyy|",
                "1/31/2024;1/2/2024 7:45|DATE|M/d/yyyy|",
                "31.01.24;1.2.24|DATE|d.M.yy|",
                "03/04/2024;05/06/2024|DATE|d/M/yyyy|M/d/yyyy",
                "5-Jan-24;6-Mär-24;7-Dez-24|DATE|d-MMM-yy|",
                "Jan 5, 2024;Feb 28, 2024|DATE|MMM d, yyyy|",
                "20240131;20240201|DATE|yyyyMMdd|",
                "20240131;99999999|NUMBER|.|",
                "2024-01;2024-02|DATE|yyyy-MM|",
                "1.5;2;NULL|NUMBER|.|",
                "1,5;2,25|NUMBER|,|",
                "1.234,50;7|NUMBER|,|",
                "1,234.50;7|NUMBER|.|",
                "1,234;5,678|NUMBER|.|,",
                "$12.00;(3.50);4-;12 %|NUMBER|.|",
                "12,50 EUR;-1,00 EUR|NUMBER|,|",
                "007;123|TEXT||",
                "1234567890123456;5|TEXT||",
                "yes;no;Y|YES_NO||",
                "1;0;1|NUMBER|.|",
                "A1;B2|TEXT||",
                "NULL;;n/a|EMPTY||"
            })
    void aColumnIsWhatAllItsCellsAllow(String cells, ColumnKind kind, String format, String other) {
        ColumnType type = types(List.of(cells.split(";"))).get(0);

        assertEquals(kind, type.kind());
        assertEquals(format == null ? "" : format, type.format());
        assertEquals(other == null ? List.of() : List.of(other), type.alternatives());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order_date|1136073600;1704067199|DATE|epochSeconds|2006-01-01",
                "createdAt|1136073600123;1704067199000|DATE|epochMillis|2006-01-01",
                "Invoice Date|2453736.5;2453737|DATE|julianDay|2006-01-01",
                "orderdate|38718;45000.75|DATE|serialDay|2006-01-01",
                "order_date|2006-01-01;20240131|DATE|yyyy-MM-dd|2006-01-01",
                "date|2006-01-01 10:00;1704067199|DATE|yyyy-MM-dd!epochSeconds|2006-01-01",
                "created_at|1136073600;2024-01-31|DATE|yyyy-MM-dd!epochSeconds|2006-01-01",
                "amount|1136073600;1704067199|NUMBER|.|1136073600",
                "lead_time|38718;45000|NUMBER|.|38718",
                "order_date|5;7|NUMBER|.|5"
            })
    void numbersAreDaysWhereTheNameSaysSo(String name, String cells, ColumnKind kind, String format, String first) {
        TableTyper typer = new TableTyper(List.of(name));
        List.of(cells.split(";")).forEach(cell -> typer.column(0).accept(cell, 1));
        ColumnType type = typer.types().get(0);
        assertEquals(kind, type.kind());
        assertEquals(format.replace('!', '|'), type.format());
        assertEquals(first, type.read(cells.split(";")[0]).orElseThrow());
        assertEquals(0, type.cells().misfits());
    }

    @Test
    void aDoubtfulColumnShowsBothReadingsOfOneCell() {
        ColumnType dates = types(List.of("01/01/2026", "03/04/2026")).get(0);
        assertEquals(Map.of("d/M/yyyy", "2026-04-03", "M/d/yyyy", "2026-03-04"), dates.readings());
        assertEquals(Days.of(LocalDate.of(2026, 4, 3)), dates.lastDay());
        ColumnType numbers = types(List.of("7", "1,234")).get(0);
        assertEquals(Map.of(".", "1234", ",", "1.234"), numbers.readings());
    }

    @Test
    void oneLateRowAmongManyDecidesTheOrderOfDayAndMonth() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            cells.add((1 + i % 12) + "/" + (1 + i % 11) + "/2024");
        }
        assertTrue(types(cells).get(0).ambiguous());
        cells.add("12/25/2024");
        ColumnType type = types(cells).get(0);
        assertEquals("M/d/yyyy", type.format());
        assertEquals(List.of(), type.alternatives());
    }

    @Test
    void aFewWrongCellsAreNamedAndDoNotChangeTheKind() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            cells.add(i + ".5");
        }
        cells.set(200, "oops");
        ColumnType.Cells counts = types(cells).get(0).cells();
        assertEquals(new ColumnType.Cells(300, 0, 1, "oops", 201), counts);
    }

    @Test
    void numbersThatBothMarksReadFollowTheOtherColumns() {
        TableTyper typer = new TableTyper(List.of("price", "units"));
        for (String price : List.of("1,50", "2,75")) {
            typer.column(0).accept(price, 1);
            typer.column(1).accept("1.200", 1);
        }
        ColumnType units = typer.types().get(1);
        assertEquals(",", units.format());
        assertEquals("1200", units.read("1.200").orElseThrow());
    }

    @Test
    void cellsAreReadInOneWay() {
        ColumnType dates = types(List.of("31/01/2024", "NULL")).get(0);
        assertEquals("2024-01-31", dates.read("31/01/2024 10:00").orElseThrow());
        assertEquals("", dates.read("NULL").orElseThrow());
        assertTrue(dates.read("hello").isEmpty());
    }

    private static List<ColumnType> types(List<String> cells) {
        TableTyper typer = new TableTyper(List.of("c"));
        long line = 1;
        for (String cell : cells) {
            typer.column(0).accept(cell, line++);
        }
        return typer.types();
    }
}
