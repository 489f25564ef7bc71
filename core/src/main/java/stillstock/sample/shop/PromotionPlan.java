package stillstock.sample.shop;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import stillstock.export.store.RowSink;
import stillstock.sample.world.Cells;
import stillstock.sample.world.Dice;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;

/** Which discount is on: yearly events of whole categories, weeks of single products, and clearance of what dies. */
final class PromotionPlan {
    /** A yearly event of a category. */
    private record Event(String channel, String category, MonthDay first, int days, int percent) {}

    private static final List<Event> EVENTS = List.of(
            new Event("black friday", "Audio", MonthDay.of(11, 24), 7, 20),
            new Event("black friday", "Computing", MonthDay.of(11, 24), 7, 20),
            new Event("black friday", "Games", MonthDay.of(11, 24), 7, 15),
            new Event("january sale", "Outerwear", MonthDay.of(1, 3), 18, 30),
            new Event("january sale", "Textiles", MonthDay.of(1, 3), 14, 20),
            new Event("spring days", "Plants", MonthDay.of(4, 8), 10, 15),
            new Event("summer sale", "Outdoor", MonthDay.of(7, 20), 21, 25),
            new Event("summer sale", "Basics", MonthDay.of(7, 1), 14, 20));

    private static final double PROMOTIONS_A_WEEK = 0.011;
    private static final int[] PERCENTS = {10, 15, 20, 25, 30};
    private static final int[] CLEARANCE_STEPS = {15, 30, 40, 50};
    private static final int DAYS_A_CLEARANCE_STEP = 21;

    private final ProductRange range;
    private final ProductNames names;
    private final RowSink sink;
    private final int[] until;
    private final byte[] percent;
    private final float[] lift;
    private final byte[] eventPercent;
    private int written;

    PromotionPlan(ProductRange range, ProductNames names, RowSink sink) {
        this.range = range;
        this.names = names;
        this.sink = sink;
        until = new int[range.count()];
        percent = new byte[range.count()];
        lift = new float[range.count()];
        Arrays.fill(lift, 1);
        eventPercent = new byte[range.assortment().size()];
    }

    /** Works out the category events of a day and writes those that start on it. */
    void open(int day) throws IOException {
        LocalDate date = names.date(day);
        Arrays.fill(eventPercent, (byte) 0);
        for (Event event : EVENTS) {
            LocalDate first = event.first().atYear(date.getYear());
            LocalDate last = first.plusDays(event.days() - 1L);
            if (date.isBefore(first) || date.isAfter(last)) {
                continue;
            }
            if (date.equals(first)) {
                write(null, event.category(), first, last, event.percent(), event.channel());
            }
            for (int s = 0; s < eventPercent.length; s++) {
                if (range.assortment().get(s).names().category().equals(event.category())) {
                    eventPercent[s] = (byte) event.percent();
                }
            }
        }
    }

    /** A product's weekly review: clearance where the buyer has given up, else perhaps a promotion. */
    void review(int product, int day, Dice dice) throws IOException {
        if (day <= until[product]) {
            return;
        }
        set(product, 0);
        int noticed = range.noticedOn(product);
        if (!range.sells(product, day)) {
            return;
        }
        if (day >= noticed) {
            int step = Math.min(CLEARANCE_STEPS.length - 1, (day - noticed) / DAYS_A_CLEARANCE_STEP);
            start(product, day, DAYS_A_CLEARANCE_STEP, CLEARANCE_STEPS[step], "clearance");
        } else if (dice.chance(PROMOTIONS_A_WEEK)) {
            String channel = dice.chance(0.5) ? "newsletter" : "web";
            start(product, day, dice.chance(0.6) ? 7 : 14, PERCENTS[dice.below(PERCENTS.length)], channel);
        }
    }

    private void start(int product, int day, int days, int discount, String channel) throws IOException {
        until[product] = day + days - 1;
        set(product, discount);
        write(names.id(product), null, names.date(day), names.date(until[product]), discount, channel);
    }

    private void set(int product, int discount) {
        percent[product] = (byte) discount;
        lift[product] = discount == 0 ? 1 : (float) response(product, discount);
    }

    private double response(int product, int discount) {
        return StrictMath.pow(1 - discount / 100.0, range.elasticity(product));
    }

    private void write(String product, String category, LocalDate first, LocalDate last, int discount, String channel)
            throws IOException {
        written++;
        sink.row("M" + written, product, category, first.toString(), last.toString(), Cells.percent(discount), channel);
    }

    /** Percent taken off a product on the day opened last, the larger of its own and its category's. */
    int percent(int product) {
        return Math.max(percent[product], eventPercent[range.subcategory(product)]);
    }

    /** What the discount does to demand. */
    double lift(int product) {
        int event = eventPercent[range.subcategory(product)];
        return event > percent[product] ? response(product, event) : lift[product];
    }
}
