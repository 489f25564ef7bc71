package stillstock.sample.world;

/**
 * A seeded stream of random numbers (SplitMix64, Steele, Lea and Flood 2014) whose draws are the same on every Java
 * version: it uses only integer arithmetic and StrictMath.
 */
public final class Dice {
    private static final double UNIT = 0x1.0p-53;
    private static final double NORMAL_ABOVE = 30;

    private long state;

    /** A stream; other streams of the same seed have nothing in common with it. */
    public Dice(long seed, long stream) {
        state = mix(seed * 0x9E3779B97F4A7C15L + mix(stream + 0x632BE59BD9B4E019L));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Even over [0, 1). */
    public double unit() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * UNIT;
    }

    /** Even over 0..bound-1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Even over [from, to). */
    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    /** True with a probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Standard normal (Box and Muller 1958). */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Log-normal with median 1. */
    public double lognormal(double sigma) {
        return StrictMath.exp(sigma * gaussian());
    }

    /** Poisson; by multiplication up to a mean of 30, by the rounded normal above. */
    public int poisson(double mean) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean > NORMAL_ABOVE) {
            return (int) StrictMath.max(0, StrictMath.rint(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** At least 1, with the given mean (shifted geometric). */
    public int units(double mean) {
        if (mean <= 1) {
            return 1;
        }
        return 1 + (int) (StrictMath.log(1 - unit()) / StrictMath.log(1 - 1 / mean));
    }
}
