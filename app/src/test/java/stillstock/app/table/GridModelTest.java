package stillstock.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.job.JobContext;

class GridModelTest {
    private record Item(String id, String name, double value, LocalDate sold) {}

    private static final List<Item> ITEMS = List.of(
            new Item("007", "Bed", 10, LocalDate.of(2025, 1, 1)),
            new Item("002", "lamp", Double.NaN, null),
            new Item("003", "Alarm", 1234.5, LocalDate.of(2024, 6, 1)),
            new Item("001", "=cmd", -5, LocalDate.of(2025, 3, 1)));

    private final GridModel<Item> model = new GridModel<>(List.of(
            GridColumn.of(ColumnSpec.text("id", "Id", Item::id)),
            GridColumn.of(ColumnSpec.text("name", "Name", Item::name)),
            GridColumn.of(ColumnSpec.number("value", "Value", "currency", CellType.MONEY, Item::value)),
            GridColumn.of(ColumnSpec.date("sold", "Last sale", Item::sold))));

    @BeforeEach
    void fill() {
        model.setRows(ITEMS);
    }

    @Test
    void filtersCombineAndAreCounted() {
        model.filter("value").set(">0");
        model.filter("name").set("a");
        assertEquals(List.of("003"), ids());
        assertEquals("1 / 4 rows", model.count().get().words());
        model.clearFilters();
        assertEquals("4 rows", model.count().get().words());
    }

    @Test
    void blanksComeLastWhicheverWayItIsSorted() {
        model.sort(List.of(new GridModel.SortKey("value", true)));
        assertEquals(List.of("001", "007", "003", "002"), ids());
        model.sort(List.of(new GridModel.SortKey("value", false)));
        assertEquals(List.of("003", "007", "001", "002"), ids());
    }

    @Test
    void textSortsWithoutRegardToCase() {
        model.sort(List.of(new GridModel.SortKey("name", true)));
        assertEquals(List.of("001", "003", "007", "002"), ids());
    }

    @Test
    void anUnreadableFilterHidesNothingAndSaysWhy() {
        model.filter("value").set(">many");
        assertEquals(4, model.view().size());
        assertTrue(model.filterProblem("value").contains("many"));
        model.filter("value").set("");
        assertEquals("", model.filterProblem("value"));
    }

    @Test
    void newRowsKeepFilterAndOrder() {
        model.filter("value").set(">0");
        model.sort(List.of(new GridModel.SortKey("value", true)));
        model.setRows(List.of(new Item("a", "A", 9, null), new Item("b", "B", 3, null), new Item("c", "C", -1, null)));
        assertEquals(List.of("b", "a"), ids());
    }

    @Test
    void anUnknownColumnIsABug() {
        assertThrows(IllegalArgumentException.class, () -> model.filter("price"));
    }

    @Test
    void copiedTextHasHeadersUnitsAndPlainNumbers() {
        assertEquals(
                "Id\tName\tValue (currency)\tLast sale\n003\tAlarm\t1234.50\t2024-06-01\n",
                GridExport.tsv(model.columns(), List.of(ITEMS.get(2))));
    }

    @Test
    void exportsAsShownWithLeadingZerosAndInertFormulas(@TempDir Path folder) throws IOException {
        model.sort(List.of(new GridModel.SortKey("value", true)));
        Path file = folder.resolve("list.csv");
        GridExport.csv(file, model.columns().subList(0, 3), model.rowsNow(), JobContext.none());
        assertEquals(
                "id,name,value\n001,'=cmd,-5.00\n007,Bed,10.00\n003,Alarm,1234.50\n002,lamp,\n",
                Files.readString(file));
    }

    @Test
    void theRowsOfAMomentStayWhenTheTableChanges() {
        List<Item> before = model.rowsNow();
        model.filter("value").set(">100");
        assertEquals(4, before.size());
        assertEquals(ITEMS.get(0), before.get(0));
    }

    private List<String> ids() {
        return model.view().stream().map(Item::id).toList();
    }
}
