package stillstock.feature.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillstock.classify.StockFacts;
import stillstock.feature.history.CustomerTotals;
import stillstock.feature.history.GroupTotals;
import stillstock.feature.history.SeasonTotals;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.Supplier;

/** What all features of one day share: the facts, what tables were known then, and sums over products. Read-only. */
public final class FeatureContext {
    private final StockFacts facts;
    private final Snapshot snapshot;
    private final int day;
    private final int salesStart;
    private final Set<TableName> known = EnumSet.noneOf(TableName.class);
    private final Map<Integer, List<Promotion>> productPromotions = new HashMap<>();
    private final Map<String, List<Promotion>> categoryPromotions = new HashMap<>();
    private final Map<Integer, List<Correction>> corrections = new HashMap<>();
    private final GroupTotals groups;
    private final SeasonTotals seasons;
    private final CustomerTotals customers;
    private final Map<String, Supplier> suppliers = new HashMap<>();

    /** Reads nothing dated after the day of the facts. */
    public FeatureContext(StockFacts facts, JobContext job) {
        this.facts = facts;
        this.snapshot = facts.snapshot();
        this.day = facts.day();
        this.salesStart = firstDay(snapshot.sales());
        know(TableName.SALES, salesStart);
        know(TableName.INVENTORY, firstDay(snapshot.inventory()));
        know(TableName.RETURNS, firstDay(snapshot.returns()));
        know(TableName.INTERACTIONS, firstDay(snapshot.interactions()));
        promotions();
        corrections();
        this.groups = new GroupTotals(facts, job);
        this.seasons = new SeasonTotals(snapshot, day);
        this.customers = new CustomerTotals(facts);
        for (Supplier supplier : snapshot.side().suppliers()) {
            suppliers.put(supplier.id(), supplier);
        }
    }

    /** Stock, ages and values as of the day. */
    public StockFacts facts() {
        return facts;
    }

    /** The tables; rows after the day must not be read. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The day, see {@link Days}. */
    public int day() {
        return day;
    }

    /** The day as a date. */
    public LocalDate date() {
        return Days.date(day);
    }

    /** First day of any sale; {@link Days#MISSING} where there is none by the day. */
    public int salesStart() {
        return salesStart;
    }

    /** True where a dated table had a row by the day, so that nothing in a window means zero and not unknown. */
    public boolean has(TableName table) {
        return known.contains(table);
    }

    /** Sums over groups of products. */
    public GroupTotals groups() {
        return groups;
    }

    /** Sums over products of one season. */
    public SeasonTotals seasons() {
        return seasons;
    }

    /** What is known of customers. */
    public CustomerTotals customers() {
        return customers;
    }

    /** The supplier of a product; empty where none is known by that id. */
    public Optional<Supplier> supplier(int product) {
        return Optional.ofNullable(suppliers.get(snapshot.products().supplier().text(product)));
    }

    /** Corrections of a product's stock by the day, in order of days. */
    public List<Correction> corrections(int product) {
        return corrections.getOrDefault(product, List.of());
    }

    /** Promotions of a product or its category that had begun by the day. */
    public List<Promotion> promotions(int product) {
        List<Promotion> own = productPromotions.getOrDefault(product, List.of());
        CodedColumn category = snapshot.products().category();
        List<Promotion> shared = categoryPromotions.getOrDefault(category.text(product), List.of());
        if (own.isEmpty() || shared.isEmpty()) {
            return own.isEmpty() ? shared : own;
        }
        List<Promotion> both = new ArrayList<>(own);
        both.addAll(shared);
        return both;
    }

    /** Values of an outside series of the last days whose name contains a word; NaN where there is none. */
    public double external(String word, int fromAge, int toAge) {
        double sum = 0;
        int count = 0;
        for (ExternalValue value : snapshot.side().external()) {
            int age = day - value.day();
            if (value.day() <= day && age >= fromAge && age < toAge && contains(value.series(), word)) {
                sum += value.value();
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static boolean contains(String series, String word) {
        return series.toLowerCase(Locale.ROOT).contains(word);
    }

    private void corrections() {
        for (Correction correction : snapshot.side().corrections()) {
            if (correction.day() <= day) {
                known.add(TableName.CORRECTIONS);
                corrections
                        .computeIfAbsent(correction.product(), key -> new ArrayList<>())
                        .add(correction);
            }
        }
        corrections.values().forEach(list -> list.sort(Comparator.comparingInt(Correction::day)));
    }

    private void promotions() {
        for (Promotion promotion : snapshot.side().promotions()) {
            if (promotion.startDay() > day) {
                continue;
            }
            known.add(TableName.PROMOTIONS);
            if (promotion.product() >= 0) {
                productPromotions
                        .computeIfAbsent(promotion.product(), key -> new ArrayList<>())
                        .add(promotion);
            } else if (!promotion.category().isEmpty()) {
                categoryPromotions
                        .computeIfAbsent(promotion.category(), key -> new ArrayList<>())
                        .add(promotion);
            }
        }
    }

    private void know(TableName table, int firstDay) {
        if (firstDay != Days.MISSING) {
            known.add(table);
        }
    }

    private int firstDay(ProductRows rows) {
        int first = Days.MISSING;
        for (int p = 0; p < rows.products(); p++) {
            if (rows.from(p) < rows.to(p)) {
                int date = rows.day(rows.from(p));
                if (date <= day && (first == Days.MISSING || date < first)) {
                    first = date;
                }
            }
        }
        return first;
    }
}
