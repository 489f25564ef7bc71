package stillstock.forecast;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stillstock.forecast.arima.AutoArima;
import stillstock.job.JobContext;

/**
 * Automatic ARIMA on every series of a file (id,freq,n_train,h,values), on one core: writes
 * id,k,mean,lo80,hi80,lo95,hi95 and prints the processor time a series.
 */
public final class ArimaAccuracyBench {
    private ArimaAccuracyBench() {}

    /** Arguments: series file, output file, rounds (the time of each is printed; later ones are warm). */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        for (int round = 1; round <= rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String result = run(new AutoArima(), lines);
            double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
            Files.writeString(Path.of(arguments[1]), result);
            int n = lines.size() - 1;
            System.out.printf(Locale.ROOT, "round %d: %d series, %.3f CPU ms a series%n", round, n, millis / n);
        }
    }

    private static String run(Forecaster forecaster, List<String> lines) {
        StringBuilder out = new StringBuilder("id,k,mean,lo80,hi80,lo95,hi95\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] history = new double[Integer.parseInt(cells[2])];
            for (int t = 0; t < history.length; t++) {
                history[t] = Double.parseDouble(cells[4 + t]);
            }
            int horizon = Integer.parseInt(cells[3]);
            Forecast forecast = forecaster.forecast(history, Integer.parseInt(cells[1]), horizon, JobContext.none());
            Forecast.Bands bands = forecast.bands();
            for (int h = 0; h < forecast.mean().length; h++) {
                out.append(String.join(
                        ",",
                        cells[0],
                        Integer.toString(h + 1),
                        Double.toString(forecast.mean()[h]),
                        Double.toString(bands.lower80()[h]),
                        Double.toString(bands.upper80()[h]),
                        Double.toString(bands.lower95()[h]),
                        Double.toString(bands.upper95()[h])));
                out.append('\n');
            }
        }
        return out.toString();
    }
}
