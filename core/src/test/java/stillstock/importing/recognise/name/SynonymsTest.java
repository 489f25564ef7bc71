package stillstock.importing.recognise.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.snapshot.TableName;

class SynonymsTest {
    @ParameterizedTest
    @CsvSource({
        "sales, StockCode, product_id",
        "sales, InvoiceNo, order_id",
        "sales, invoice_date, date",
        "sales, MATNR, product_id",
        "sales, VBELN, order_id",
        "sales, WERKS, location_id",
        "sales, KUNNR, customer_id",
        "sales, KWMENG, quantity",
        "sales, Qty, quantity",
        "sales, Lineitem quantity, quantity",
        "sales, Lineitem sku, product_id",
        "sales, Belegdatum, date",
        "sales, Menge, quantity",
        "sales, Artikelnr, product_id",
        "sales, Einzelpreis, unit_price",
        "sales, trandate, date",
        "sales, UnitPriceDiscountPct, discount",
        "inventory, On Hand, on_hand",
        "inventory, LABST, on_hand",
        "inventory, Available Qty, on_hand",
        "inventory, Lagerbestand, on_hand",
        "inventory, Meldebestand, reorder_point",
        "inventory, UnitsInStock, on_hand",
        "products, MAKTX, name",
        "products, MATKL, category",
        "products, Variant Price, unit_price",
        "products, Standard Price, unit_cost",
        "products, Default Code, product_id",
        "suppliers, PLIFZ, lead_time_days",
        "suppliers, MOQ, min_order_quantity",
        "customers, Date of Birth, birth_year",
        "returns, Refund Date, date",
    })
    void namesOfErpAndShopSystemsAreKnown(String table, String foreign, String canonical) {
        TableName name = TableName.valueOf(table.toUpperCase(java.util.Locale.ROOT));
        List<String> ranked = name.columns().stream()
                .sorted(Comparator.comparingDouble((String column) ->
                        -Synonyms.standard().column(name, column, foreign).score()))
                .toList();
        assertEquals(canonical, ranked.get(0));
        assertTrue(Synonyms.standard().column(name, canonical, foreign).score() >= 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "FactInternetSales.csv, SALES",
        "Order Details, SALES",
        "sales_2024-06.csv, SALES",
        "MARD.txt, INVENTORY",
        "Artikelstamm.csv, PRODUCTS",
        "DimCustomer, CUSTOMERS",
        "refunds.csv, RETURNS",
        "LFA1, SUPPLIERS",
    })
    void namesOfFilesAreKnown(String file, TableName table) {
        List<TableName> ranked = List.of(TableName.values()).stream()
                .sorted(Comparator.comparingDouble(
                        (TableName one) -> -Synonyms.standard().table(one, file).score()))
                .toList();
        assertEquals(table, ranked.get(0));
    }

    @ParameterizedTest
    @CsvSource({"DueDate", "ShipDate", "RequiredDate", "BirthDate"})
    void otherDatesAreNotTheSale(String foreign) {
        assertTrue(Synonyms.standard().column(TableName.SALES, "date", foreign).score() < 0.35);
    }
}
