package stillstock.app.deadstock;

import java.time.LocalDate;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;

/** One product under the thresholds in force; reads its values where they lie. */
record DeadStockRow(Classification found, int product) {
    Status status() {
        return found.status(product);
    }

    StockFacts facts() {
        return found.facts();
    }

    ProductTable products() {
        return found.facts().snapshot().products();
    }

    LocalDate lastSale() {
        return Days.date(facts().lastSaleDay(product));
    }

    double daysSinceLastSale() {
        int days = facts().daysSinceLastSale(product);
        return days < 0 ? Double.NaN : days;
    }

    static String letter(char letter) {
        return letter == '-' ? "" : String.valueOf(letter);
    }
}
