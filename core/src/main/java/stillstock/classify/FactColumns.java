package stillstock.classify;

import java.util.Arrays;
import stillstock.snapshot.Days;

/** The raw columns behind {@link StockFacts}, one entry a product; filled by {@link FactsMaker}, then left alone. */
final class FactColumns {
    final int day;
    final double[] onHand;
    final double[] unitCost;
    final double[] stockValue;
    final double[] velocity;
    final double[] cover;
    final double[] meanAge;
    final double[] valueShare;
    final double[] demandCv;
    final double[] averageStay;
    final double[] stayShare;
    final int[] firstSale;
    final int[] lastSale;
    final int[] firstReceipt;
    final int[] launch;
    final int[] introduced;
    final int[] idle;
    final byte[] ageBasis;
    int historyStart = Days.MISSING;
    int ledgerStart = Days.MISSING;
    int bestSeller = -1;
    boolean stockKnown;

    FactColumns(int day, int n) {
        this.day = day;
        onHand = missing(n);
        unitCost = missing(n);
        stockValue = missing(n);
        velocity = missing(n);
        cover = missing(n);
        meanAge = missing(n);
        valueShare = missing(n);
        demandCv = missing(n);
        averageStay = missing(n);
        stayShare = missing(n);
        firstSale = missingDays(n);
        lastSale = missingDays(n);
        firstReceipt = missingDays(n);
        launch = missingDays(n);
        introduced = missingDays(n);
        idle = new int[n];
        ageBasis = new byte[n];
    }

    private static double[] missing(int n) {
        double[] column = new double[n];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private static int[] missingDays(int n) {
        int[] column = new int[n];
        Arrays.fill(column, Days.MISSING);
        return column;
    }
}
