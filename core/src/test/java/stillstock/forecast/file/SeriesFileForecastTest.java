package stillstock.forecast.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.global.GlobalMethods;
import stillstock.job.JobContext;

class SeriesFileForecastTest {
    @TempDir
    Path folder;

    private final SeriesFileForecast engine =
            new SeriesFileForecast(StandardMethods.all(), StandardMethods.candidates());

    @Test
    void wideLinesAreReadUpToTheEndOfTraining() throws IOException {
        Path file = write("id,freq,n_train,h,values\nA,12,3,2,5,NA,7.5,99,98\nB,1,2,1,1,2,3\n");
        List<NamedSeries> series = SeriesFile.read(file);
        assertEquals(List.of("A", "B"), series.stream().map(NamedSeries::id).toList());
        assertArrayEquals(new double[] {5, Double.NaN, 7.5}, series.get(0).values());
        assertEquals(12, series.get(0).season());
        assertEquals(1, series.get(1).horizon());
    }

    @Test
    void longRowsAreSortedByTimeAndGapsAreMissing() throws IOException {
        Path file = write("t,id,value\n10,A,3\n9,A,2\n12,A,5\n2024-02-01,B,8\n2024-01-01,B,7\n");
        List<NamedSeries> series = SeriesFile.read(file);
        assertArrayEquals(new double[] {2, 3, Double.NaN, 5}, series.get(0).values());
        assertArrayEquals(new double[] {7, 8}, series.get(1).values());
    }

    @Test
    void writesOneRowAStepWithTheMethod() throws IOException {
        Path file = write("id,t,value\nA,1,4\nA,2,6\nA,3,4\nA,4,6\nnothing,1,NA\n");
        Path out = folder.resolve("out.csv");
        assertEquals(2, engine.run(file, 2, 2, "seasonal naive", out, JobContext.none()));
        List<String> lines = Files.readAllLines(out);
        assertEquals("id,step,mean,lower_80,upper_80,lower_95,upper_95,method", lines.get(0));
        assertEquals("A,1,4.0,4.0,4.0,4.0,4.0,seasonal naive", lines.get(1));
        assertEquals("A,2,6.0,6.0,6.0,6.0,6.0,seasonal naive", lines.get(2));
        assertEquals("nothing,1,,,,,,none: no period of the history is known", lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void automaticChoiceIsTheSameEachTime() throws IOException {
        StringBuilder text = new StringBuilder("id,freq,n_train,h,values\n");
        for (int s = 0; s < 6; s++) {
            text.append("S").append(s).append(",12,60,6");
            for (int i = 0; i < 60; i++) {
                text.append(',').append(20 + s * i % 7 + 5 * ((i + s) % 12));
            }
            text.append('\n');
        }
        Path file = write(text.toString());
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        engine.run(file, 0, 0, SeriesFileForecast.AUTO, one, JobContext.none());
        engine.run(file, 0, 0, SeriesFileForecast.AUTO, two, JobContext.none());
        assertEquals(Files.readString(one), Files.readString(two));
        assertEquals(37, Files.readAllLines(one).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2|line 1: the header is [a, b]",
                "id,t,value\\nA,1,x|line 2: cell 3 is \"x\"",
                "id,t,value\\nA,1,1\\nA,1,2|line 3: t 1 of A occurs twice",
                "id,t,value\\nA,1|line 2: there are only 2 cells",
                "id,freq,n_train,h,values\\nA,12,3,1,5,6|line 2: n_train is 3 but 2 values follow",
                "id,freq,n_train,h,values\\nA,1.5,1,1,5|line 2: cell 2 is \"1.5\"",
                "id,t,value\\nA,1,Infinity|line 2: cell 3 is \"Infinity\"",
                "id,t,value\\nA,1,1\\nA,99999999,1|runs from 1 over 99999999 steps",
            })
    void aFileThatIsNotUnderstoodIsRefusedWithPlaceAndRemedy(String text, String message) throws IOException {
        Path file = write(text.replace("\\n", "\n"));
        SeriesFileException refusal = assertThrows(SeriesFileException.class, () -> SeriesFile.read(file));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
    }

    @Test
    void anUnknownMethodAndAMissingHorizonAreRefused() throws IOException {
        Path file = write("id,t,value\nA,1,4\n");
        Path out = folder.resolve("out.csv");
        assertTrue(
                assertThrows(SeriesFileException.class, () -> engine.run(file, 1, 1, "magic", out, JobContext.none()))
                        .getMessage()
                        .contains("there are auto, combine"));
        assertTrue(
                assertThrows(SeriesFileException.class, () -> engine.run(file, 1, 0, "naive", out, JobContext.none()))
                        .getMessage()
                        .contains("--horizon"));
        assertFalse(Files.exists(out));
    }

    @Test
    void aMethodOfAnotherBuildIsRefusedWithWhatToDo() throws IOException {
        assumeTrue(GlobalMethods.named(GlobalMethods.LSTM).isEmpty(), "this build has the neural network");
        Path file = write("id,t,value\nA,1,4\n");
        Path out = folder.resolve("out.csv");
        assertTrue(assertThrows(SeriesFileException.class, () -> engine.run(file, 1, 1, "lstm", out, JobContext.none()))
                .getMessage()
                .contains("mvn -Pneural package"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("series.csv"), text);
    }

    @Test
    void oneModelOverAllSeriesCanBeAskedFor() throws IOException {
        StringBuilder text = new StringBuilder("id,freq,n_train,h,values\n");
        for (int i = 0; i < 40; i++) {
            text.append("s").append(i).append(",7,70,5");
            for (int t = 0; t < 75; t++) {
                text.append(',').append((t + i) % 7 == 0 ? 4 : i % 3);
            }
            text.append('\n');
        }
        Path out = folder.resolve("global.csv");
        assertEquals(40, engine.run(write(text.toString()), 0, 0, "global", out, JobContext.none()));
        List<String> lines = Files.readAllLines(out);
        assertEquals(201, lines.size());
        assertTrue(lines.get(1).endsWith(",global"), lines.get(1));
        Path few = folder.resolve("few.csv");
        engine.run(write("id,t,value\nA,1,4\nA,2,6\nA,3,4\nA,4,6\n"), 2, 2, "global", few, JobContext.none());
        assertTrue(Files.readAllLines(few).get(1).contains("none: too few series"));
    }
}
