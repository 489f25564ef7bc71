package stillstock.classify;

/** Counts, units and value by status. */
final class StatusSums {
    final int[] count;
    final double[] units;
    final double[] value;
    int unknownValues;

    StatusSums(int statuses) {
        count = new int[statuses];
        units = new double[statuses];
        value = new double[statuses];
    }

    void add(int status, double onHand, double stockValue) {
        count[status]++;
        if (onHand > 0) {
            units[status] += onHand;
            if (stockValue >= 0) {
                value[status] += stockValue;
            } else {
                unknownValues++;
            }
        }
    }

    void add(StatusSums other) {
        for (int i = 0; i < count.length; i++) {
            count[i] += other.count[i];
            units[i] += other.units[i];
            value[i] += other.value[i];
        }
        unknownValues += other.unknownValues;
    }
}
