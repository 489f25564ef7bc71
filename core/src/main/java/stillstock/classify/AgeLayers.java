package stillstock.classify;

import java.util.ArrayList;
import java.util.List;
import stillstock.snapshot.Days;

/**
 * One product's stock on hand by the day it came, oldest first.
 *
 * @param day the ages are as of this day
 * @param unitCost currency; NaN where unknown
 * @param layers units add up to what is on hand; empty where nothing is
 */
public record AgeLayers(int day, double unitCost, List<Layer> layers) {
    /**
     * Units that came on one day.
     *
     * @param day {@link Days#MISSING} where nothing says when they came
     */
    public record Layer(int day, double units, AgeBasis basis) {}

    /** Copies its list. */
    public AgeLayers {
        layers = List.copyOf(layers);
    }

    static AgeLayers of(LayerQueue queue, int day, double unitCost) {
        List<Layer> layers = new ArrayList<>(queue.size());
        for (int i = 0; i < queue.size(); i++) {
            AgeBasis basis = queue.basis(i);
            int came = basis == AgeBasis.UNKNOWN ? Days.MISSING : queue.day(i);
            layers.add(new Layer(came, queue.units(i), basis));
        }
        return new AgeLayers(day, unitCost, layers);
    }

    /** Units of all layers. */
    public double units() {
        return layers.stream().mapToDouble(Layer::units).sum();
    }

    /** Age weighted by units, of the layers whose day is known; NaN where none is. */
    public double meanAgeDays() {
        double unitDays = 0;
        double units = 0;
        for (Layer layer : layers) {
            if (layer.day() != Days.MISSING) {
                unitDays += layer.units() * (day - layer.day());
                units += layer.units();
            }
        }
        return units > 0 ? unitDays / units : Double.NaN;
    }

    /** The basis of most units; the better one where two are equal; UNKNOWN where there is no layer. */
    public AgeBasis basis() {
        double[] units = new double[AgeBasis.UNKNOWN.ordinal() + 1];
        for (Layer layer : layers) {
            units[layer.basis().ordinal()] += layer.units();
        }
        AgeBasis best = AgeBasis.UNKNOWN;
        for (int i = units.length - 1; i >= 0; i--) {
            if (units[i] > 0 && units[i] >= units[best.ordinal()]) {
                best = AgeBasis.of(i);
            }
        }
        return best;
    }

    /**
     * The layers in bands of age; units of all bands add up to {@link #units()}.
     *
     * @param bounds highest age of each band but the open last one, rising, days
     * @return one band a bound and the open one; a further one for units of unknown age where there are some
     */
    public List<AgeBucket> buckets(List<Integer> bounds) {
        double[] units = new double[bounds.size() + 2];
        for (Layer layer : layers) {
            units[layer.day() == Days.MISSING ? bounds.size() + 1 : band(day - layer.day(), bounds)] += layer.units();
        }
        List<AgeBucket> result = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bounds.size(); i++) {
            int to = i < bounds.size() ? bounds.get(i) : Integer.MAX_VALUE;
            result.add(new AgeBucket(from, to, units[i], units[i] * unitCost));
            from = i < bounds.size() ? to + 1 : from;
        }
        if (units[bounds.size() + 1] > 0) {
            result.add(new AgeBucket(-1, -1, units[bounds.size() + 1], units[bounds.size() + 1] * unitCost));
        }
        return result;
    }

    private static int band(int age, List<Integer> bounds) {
        int band = 0;
        while (band < bounds.size() && age > bounds.get(band)) {
            band++;
        }
        return band;
    }
}
