package stillstock.classify;

import java.util.Arrays;

/**
 * Stock as a queue of layers, oldest first: receipts join at the end, issues leave from the front. Stock that went
 * negative is a debt that the next receipts pay first. One object serves many products in turn.
 */
final class LayerQueue {
    private int[] days = new int[32];
    private double[] units = new double[32];
    private AgeBasis[] bases = new AgeBasis[32];
    private int head;
    private int tail;
    private double debt;
    private double total;
    private int lastIssuedDay;
    private AgeBasis lastIssuedBasis;

    LayerQueue() {
        clear();
    }

    final void clear() {
        head = 8;
        tail = 8;
        debt = 0;
        total = 0;
        lastIssuedBasis = AgeBasis.UNKNOWN;
    }

    /** Units on hand: the layers less the debt. */
    double total() {
        return total;
    }

    int size() {
        return tail - head;
    }

    int day(int layer) {
        return days[head + layer];
    }

    double units(int layer) {
        return units[head + layer];
    }

    AgeBasis basis(int layer) {
        return bases[head + layer];
    }

    void receive(int day, double quantity, AgeBasis basis) {
        total += quantity;
        double rest = payDebt(quantity);
        if (rest <= 0) {
            return;
        }
        if (tail > head && days[tail - 1] == day && bases[tail - 1] == basis) {
            units[tail - 1] += rest;
            return;
        }
        if (tail == days.length) {
            makeRoom();
        }
        put(tail++, day, rest, basis);
    }

    /** Returned goods: they go back to the layer that was issued last, so that a return does not make stock younger. */
    void putBack(int day, double quantity) {
        if (lastIssuedBasis == AgeBasis.UNKNOWN) {
            receive(day, quantity, AgeBasis.ON_HAND_INCREASES);
            return;
        }
        total += quantity;
        double rest = payDebt(quantity);
        if (rest <= 0) {
            return;
        }
        if (tail > head && days[head] == lastIssuedDay) {
            units[head] += rest;
            return;
        }
        if (head == 0) {
            makeRoom();
        }
        put(--head, lastIssuedDay, rest, lastIssuedBasis);
    }

    void issue(double quantity) {
        total -= quantity;
        double rest = quantity;
        while (rest > 0 && head < tail) {
            lastIssuedDay = days[head];
            lastIssuedBasis = bases[head];
            if (units[head] > rest) {
                units[head] -= rest;
                return;
            }
            rest -= units[head++];
        }
        debt += rest;
    }

    private double payDebt(double quantity) {
        double paid = Math.min(debt, quantity);
        debt -= paid;
        return quantity - paid;
    }

    private void put(int at, int day, double quantity, AgeBasis basis) {
        days[at] = day;
        units[at] = quantity;
        bases[at] = basis;
    }

    private void makeRoom() {
        int size = tail - head;
        int start = size / 2 + 8;
        int capacity = start + size + size / 2 + 8;
        int[] newDays = new int[capacity];
        System.arraycopy(days, head, newDays, start, size);
        double[] newUnits = new double[capacity];
        System.arraycopy(units, head, newUnits, start, size);
        AgeBasis[] newBases = Arrays.copyOf(bases, capacity);
        System.arraycopy(bases, head, newBases, start, size);
        days = newDays;
        units = newUnits;
        bases = newBases;
        head = start;
        tail = start + size;
    }
}
