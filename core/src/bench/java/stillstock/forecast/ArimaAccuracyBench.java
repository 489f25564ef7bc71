package stillstock.forecast;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stillstock.forecast.arima.AutoArima;
import stillstock.job.JobContext;

/**
 * Forecasts every series of a file (id,freq,n_train,h,values) on one core and writes id,k,mean,lo80,hi80,lo95,hi95; says
 * the processor time a series on the standard output.
 */
public final class ArimaAccuracyBench {
    private ArimaAccuracyBench() {}

    /** Arguments: series file, output file, rounds (the last one counts; two and more show the warmed-up time). */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        for (int round = 1; round <= rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String result = run(new AutoArima(), lines);
            double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
            Files.writeString(Path.of(arguments[1]), result);
            try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
                out.printf("round %d: %d series, %.3f CPU ms a series%n", round, lines.size() - 1, millis
                        / (lines.size() - 1));
            }
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
            Forecast forecast =
                    forecaster.forecast(history, Integer.parseInt(cells[1]), horizon, JobContext.none());
            for (int h = 0; h < horizon; h++) {
                Forecast.Bands bands = forecast.bands();
                out.append(cells[0] + "," + (h + 1) + "," + forecast.mean()[h] + "," + bands.lower80()[h] + ","
                        + bands.upper80()[h] + "," + bands.lower95()[h] + "," + bands.upper95()[h] + "\n");
            }
        }
        return out.toString();
    }
}
