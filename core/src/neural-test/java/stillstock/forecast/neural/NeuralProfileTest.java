package stillstock.forecast.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.file.SeriesFileForecast;
import stillstock.forecast.global.GlobalMethods;
import stillstock.job.JobContext;

/** What the build has that was given the network. */
class NeuralProfileTest {
    @TempDir
    Path folder;

    @Test
    void theNetworkIsFoundByItsName() {
        assertTrue(GlobalMethods.named("lstm").isPresent());
        assertEquals(Optional.empty(), GlobalMethods.missing("lstm"));
    }

    @Test
    void aFileOfSeriesIsForecastByIt() throws IOException {
        Path out = forecast(folder);
        List<String> lines = Files.readAllLines(out);
        assertEquals(1 + 20 * 5, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",lstm")), lines.get(1));
    }

    private static Path forecast(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("id,freq,n_train,h,values\n");
        int number = 0;
        for (double[] values : Lessons.weeks(20, 50, 0.1, 12)) {
            text.append("s").append(number++).append(",7,50,5");
            for (double value : values) {
                text.append(',').append((float) value);
            }
            text.append('\n');
        }
        Path file = Files.writeString(folder.resolve("series.csv"), text);
        Path out = folder.resolve("out.csv");
        new SeriesFileForecast(StandardMethods.all(), StandardMethods.candidates())
                .run(file, 0, 0, "lstm", out, JobContext.none());
        return out;
    }

    /** In a new process with an empty home, so that the library is unpacked anew, and a proxy that refuses everybody. */
    @Test
    @Tag("slow")
    void nothingIsFetchedFromTheNetwork() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + folder,
                        "-Dhttp.proxyHost=127.0.0.1",
                        "-Dhttp.proxyPort=1",
                        "-Dhttps.proxyHost=127.0.0.1",
                        "-Dhttps.proxyPort=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NeuralProfileTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals(101, Files.readAllLines(folder.resolve("out.csv")).size(), said);
        assertTrue(Files.isDirectory(folder.resolve(".djl.ai")), said);
    }

    /** What the other process does. */
    public static void main(String[] args) throws IOException {
        forecast(Path.of(args[0]));
    }
}
