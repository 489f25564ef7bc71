package stillstock.export.sheet;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ResultTable;
import stillstock.recommend.Pairing;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.ShopFigures;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;

/**
 * The pairings as an analyst sends them on: names, stock, prices, reasons, and columns to fill in.
 *
 * @param day of the data
 * @param rows by group of the anchor, its name and rank
 */
public record PairSheet(LocalDate day, List<SheetRow> rows) {
    /** Copies the rows. */
    public PairSheet {
        rows = List.copyOf(rows);
    }

    /** The sheet of a ranking; what feedback says of a pair already is filled in. */
    public static PairSheet of(PairingIndex index, LimitedRecommendations ranked) {
        ProductTable products = index.inputs().snapshot().products();
        ShopFigures figures = new ShopFigures(index, ranked.recommendations().config());
        Map<Feedback.Pair, Feedback.Standing> said = index.inputs().feedback().standing();
        List<SheetRow> rows = new ArrayList<>();
        for (Pairing pair : ranked.recommendations().all()) {
            SheetRow.Product anchor = product(products, pair.anchor());
            SheetRow.Product item = product(products, pair.candidate());
            Feedback.Standing standing = said.get(new Feedback.Pair(anchor.id(), item.id()));
            rows.add(new SheetRow(
                    anchor,
                    item,
                    products.group(pair.anchor()),
                    pair.rank(),
                    figures.onHand(pair),
                    figures.price(pair),
                    ranked.recommendations().config().proposedDiscount(),
                    figures.discounted(pair),
                    figures.margin(pair),
                    figures.expectedUnits(pair),
                    pair.reason(),
                    image(products, pair.candidate()),
                    standing == null ? FeedbackEntry.Verdict.OPEN : standing.verdict(),
                    standing == null || standing.sold() == 0 ? Double.NaN : standing.sold()));
        }
        rows.sort(Comparator.comparing(SheetRow::group)
                .thenComparing(row -> row.anchor().name())
                .thenComparing(row -> row.anchor().id())
                .thenComparingInt(SheetRow::rank));
        return new PairSheet(Days.date(index.inputs().day()), rows);
    }

    private static SheetRow.Product product(ProductTable products, int product) {
        return new SheetRow.Product(products.id(product), products.name(product));
    }

    /** The first attribute that is called an image, picture, photo or url and holds a web address. */
    private static String image(ProductTable products, int product) {
        for (Map.Entry<String, CodedColumn> attribute : products.attributes().entrySet()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().text(product);
            boolean named = name.contains("image")
                    || name.contains("picture")
                    || name.contains("photo")
                    || name.contains("url");
            if (named && (value.startsWith("https://") || value.startsWith("http://"))) {
                return value;
            }
        }
        return "";
    }

    /** True where any item has a picture. */
    public boolean pictured() {
        return rows.stream().anyMatch(row -> !row.image().isEmpty());
    }

    /** The sheet as a flat table for a CSV file. */
    public ResultTable<SheetRow> table() {
        List<ColumnSpec<SheetRow>> columns = new ArrayList<>(List.of(
                date("as_of", "As of", row -> day),
                text("anchor_id", "Anchor ID", row -> row.anchor().id()),
                text("anchor_name", "Show with", row -> row.anchor().name()),
                number("rank", "Rank", "", CellType.INTEGER, SheetRow::rank),
                text("product_id", "Item ID", row -> row.item().id()),
                text("name", "Item", row -> row.item().name()),
                text("group", "Group", SheetRow::group),
                number("on_hand", "Stock", "units", CellType.NUMBER, SheetRow::onHand),
                number("price", "Price", "currency", CellType.MONEY, SheetRow::price),
                number("discount", "Discount", "0..1", CellType.SHARE, SheetRow::discount),
                number("new_price", "New price", "currency", CellType.MONEY, SheetRow::newPrice),
                number("margin", "Margin left", "0..1", CellType.SHARE, SheetRow::margin),
                number("expected_units", "Expected units", "units", CellType.NUMBER, SheetRow::expectedUnits),
                text("reason", "Reason", SheetRow::reason),
                text("decision", "Decision", row -> row.verdict().word()),
                number("sold", "Sold", "units", CellType.NUMBER, SheetRow::sold)));
        if (pictured()) {
            columns.add(14, text("image", "Image", SheetRow::image));
        }
        return ResultTable.of("pairing-sheet", columns, rows);
    }
}
