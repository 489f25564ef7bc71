package stillstock.recommend.index;

/** A measure of each pair in two bytes: 0 unknown, else 1 + 65,534 times the share. Null arrays hold nothing known. */
final class Shares {
    private static final double STEPS = 65_534;

    private Shares() {}

    static char pack(double share) {
        return Double.isNaN(share) ? 0 : (char) (1 + Math.rint(STEPS * Math.max(0, Math.min(1, share))));
    }

    static double unpack(char packed) {
        return packed == 0 ? Double.NaN : (packed - 1) / STEPS;
    }
}
