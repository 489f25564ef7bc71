package stillstock.snapshot.column;

/** The stable order of rows by product, then date: two counting sorts, linear in rows. */
public final class ProductOrder {
    private final int[] offsets;
    private final int[] rows;

    /**
     * Orders rows.
     *
     * @param product of each row, from 0 on and below {@code products}
     * @param day of each row
     */
    public ProductOrder(int products, IntColumn product, IntColumn day) {
        int n = product.size();
        int[] byDay = sortByDay(day, n);
        offsets = new int[products + 1];
        for (int i = 0; i < n; i++) {
            offsets[product.get(i) + 1]++;
        }
        for (int p = 0; p < products; p++) {
            offsets[p + 1] += offsets[p];
        }
        int[] next = offsets.clone();
        rows = new int[n];
        for (int row : byDay) {
            rows[next[product.get(row)]++] = row;
        }
    }

    /** The first place of each product, and behind them the number of rows. */
    public int[] offsets() {
        return offsets;
    }

    /** The row that comes at each place. */
    public int[] rows() {
        return rows;
    }

    private static int[] sortByDay(IntColumn day, int n) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        boolean sorted = true;
        for (int i = 0; i < n; i++) {
            sorted &= day.get(i) >= last;
            first = Math.min(first, day.get(i));
            last = Math.max(last, day.get(i));
        }
        int[] result = new int[n];
        if (sorted) {
            for (int i = 0; i < n; i++) {
                result[i] = i;
            }
            return result;
        }
        int[] start = new int[Math.addExact(Math.subtractExact(last, first), 2)];
        for (int i = 0; i < n; i++) {
            start[day.get(i) - first + 1]++;
        }
        for (int d = 1; d < start.length; d++) {
            start[d] += start[d - 1];
        }
        for (int i = 0; i < n; i++) {
            result[start[day.get(i) - first]++] = i;
        }
        return result;
    }
}
