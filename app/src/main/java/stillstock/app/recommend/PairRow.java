package stillstock.app.recommend;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import stillstock.app.recommend.tune.PairTuning;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridText;
import stillstock.app.table.ShareBar;
import stillstock.classify.Classification;
import stillstock.export.CellType;
import stillstock.recommend.BundlePrice;
import stillstock.recommend.Ground;
import stillstock.recommend.Pairing;
import stillstock.recommend.ScoreParts;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.rank.ShopFigures;
import stillstock.snapshot.ProductTable;

/**
 * A pairing seen from one of its ends.
 *
 * @param partner the other end: the flagged item seen from an active one, and the other way about
 */
record PairRow(Classification found, Pairing pairing, int partner, ShopFigures figures, PairTuning tuning) {
    static final GridColumn<PairRow> SCORE = GridColumn.of(
                    number("score", "Score", "0..1", CellType.SHARE, (PairRow row) -> row.pairing()
                            .score()))
            .width(138)
            .hint("Sum of its weighted parts: similarity, pressure, co-sales, margin");

    /**
     * A part of the score.
     *
     * @param id of its column and its colour
     */
    record Part(String id, String label, ScorerKind.Family family, ToDoubleFunction<ScoreParts> value, String hint) {
        ShareBar.Part share(PairRow row) {
            return new ShareBar.Part(
                    "part-" + id, value.applyAsDouble(row.pairing().parts()));
        }
    }

    static final List<Part> PARTS = List.of(
            new Part(
                    "similarity",
                    "Similarity",
                    ScorerKind.Family.SIMILARITY,
                    ScoreParts::similarity,
                    "Category path, brand, price band, name words, season"),
            new Part(
                    "pressure",
                    "Pressure",
                    ScorerKind.Family.PRESSURE,
                    ScoreParts::pressure,
                    "Value tied up, age, cover, shelf life and risk of the flagged item"),
            new Part(
                    "co-sales",
                    "Co-sales",
                    ScorerKind.Family.CO_SALES,
                    ScoreParts::coSales,
                    "Bought in the same orders, by the same kind of customers, accepted before"),
            new Part(
                    "margin",
                    "Margin",
                    ScorerKind.Family.MARGIN,
                    ScoreParts::margin,
                    "What is left at the proposed discount"));

    static List<GridColumn<PairRow>> columns() {
        List<GridColumn<PairRow>> columns = new ArrayList<>(List.of(
                GridColumn.of(number("rank", "Rank", "", CellType.INTEGER, (PairRow row) -> row.pairing()
                                .rank()))
                        .width(60)
                        .hint("Place among the active item's pairings"),
                GridColumn.of(text(
                                "name", "Name", (PairRow row) -> row.products().name(row.partner())))
                        .width(136),
                SCORE,
                GridColumn.of(text("pinned", "By hand", (PairRow row) -> row.pinned() ? "pinned" : ""))
                        .width(70)
                        .hint("P pins a pair, X leaves its item out everywhere"),
                GridColumn.of(number("stock_value", "Stock value", "", CellType.MONEY, (PairRow row) -> row.found()
                                .facts()
                                .stockValue(row.partner())))
                        .width(108),
                GridColumn.of(number("bundle", "Bundle price", "", CellType.MONEY, (PairRow row) -> row.bundle()
                                .price()))
                        .width(112)
                        .hint("Lowest price of both together that keeps the margin floor"),
                GridColumn.of(number("on_hand", "On hand", "units", CellType.NUMBER, (PairRow row) -> row.found()
                                .facts()
                                .onHand(row.partner())))
                        .decimals(0)
                        .width(132),
                GridColumn.of(number("expected", "Expected", "units", CellType.NUMBER, (PairRow row) -> row.figures()
                                .expectedUnits(row.pairing())))
                        .width(124)
                        .hint("Units the active item is expected to take along in the traffic window"),
                GridColumn.of(text("reason", "Reason", (PairRow row) -> row.pairing()
                                .reason()))
                        .width(420)));
        for (Part part : PARTS) {
            columns.add(GridColumn.of(number(
                            part.id().replace('-', '_'), part.label(), "", CellType.SHARE, (PairRow row) -> part.value()
                                    .applyAsDouble(row.pairing().parts())))
                    .width(88)
                    .hint(part.hint() + "; weighted, so that the parts add up to the score"));
        }
        columns.add(
                GridColumn.of(number("orders", "Together", "orders", CellType.INTEGER, (PairRow row) -> row.pairing()
                                .baskets()))
                        .width(118)
                        .hint("Orders that held both"));
        columns.add(GridColumn.of(text(
                        "product_id", "Product", (PairRow row) -> row.products().id(row.partner())))
                .width(88));
        for (ScorerKind kind : ScorerKind.values()) {
            columns.add(GridColumn.of(number(
                            "measure_" + kind.name().toLowerCase(Locale.ROOT),
                            kind.label(),
                            "0..1",
                            CellType.SHARE,
                            (PairRow row) -> row.ground(kind).measure()))
                    .width(110)
                    .hint(kind.formula() + "; before weighting")
                    .hidden());
        }
        return List.copyOf(columns);
    }

    ProductTable products() {
        return found.facts().snapshot().products();
    }

    String anchorId() {
        return products().id(pairing.anchor());
    }

    String itemId() {
        return products().id(pairing.candidate());
    }

    boolean pinned() {
        return tuning.pinned(anchorId(), itemId());
    }

    /** What both may cost together. */
    BundlePrice bundle() {
        return BundlePrice.keeping(
                products().unitPrice(pairing.anchor()),
                found.facts().unitCost(pairing.anchor()),
                figures.price(pairing),
                found.facts().unitCost(pairing.candidate()),
                tuning.config().get().limits().marginFloor());
    }

    Ground ground(ScorerKind kind) {
        return pairing.grounds().stream()
                .filter(ground -> ground.kind() == kind)
                .findFirst()
                .orElse(new Ground(kind, Double.NaN, 0));
    }

    List<ShareBar.Part> bar() {
        return PARTS.stream().map(part -> part.share(this)).toList();
    }

    String words() {
        StringBuilder words = new StringBuilder("Score " + GridText.number(pairing.score(), 2));
        for (Part part : PARTS) {
            words.append('\n')
                    .append(part.label())
                    .append(' ')
                    .append(GridText.number(part.value().applyAsDouble(pairing.parts()), 2));
            String separator = ": ";
            for (Ground ground : pairing.grounds()) {
                if (ground.kind().family() == part.family() && ground.part() > 0) {
                    words.append(separator)
                            .append(ground.kind().label().toLowerCase(Locale.ROOT))
                            .append(' ')
                            .append(GridText.number(ground.part(), 3));
                    separator = ", ";
                }
            }
        }
        return words.toString();
    }
}
