package stillstock.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.shell.SampleLocation;

class DisplayCheckTest {
    @Test
    void linuxWithoutADisplayNamesTheRemedy() {
        assertTrue(DisplayCheck.before("Linux", Map.of(), "").orElseThrow().contains("xvfb-run"));
        assertEquals(Optional.empty(), DisplayCheck.before("Linux", Map.of("DISPLAY", ":0"), ""));
        assertEquals(Optional.empty(), DisplayCheck.before("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""));
        assertEquals(Optional.empty(), DisplayCheck.before("Linux", Map.of(), "Monocle"));
        assertEquals(Optional.empty(), DisplayCheck.before("Windows 11", Map.of(), ""));
    }

    @Test
    void failuresToOpenAWindowAreTurnedIntoRemedies() {
        RuntimeException noDisplay = new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"));
        assertTrue(DisplayCheck.remedy(noDisplay).orElseThrow().contains("DISPLAY"));
        RuntimeException noGtk =
                new RuntimeException(new UnsupportedOperationException("Unable to load glass GTK library."));
        assertTrue(DisplayCheck.remedy(noGtk).orElseThrow().contains("libgtk-3-0"));
        assertTrue(DisplayCheck.remedy(new UnsatisfiedLinkError("libXtst.so.6: cannot open"))
                .orElseThrow()
                .contains("libxtst6"));
        assertEquals(Optional.empty(), DisplayCheck.remedy(new IllegalStateException("a bug")));
    }

    @Test
    void withoutAWindowTheSampleIsAnalysedInstead(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("csv"));
        String before = System.getProperty(SampleLocation.PROPERTY, "");
        System.setProperty(SampleLocation.PROPERTY, folder.toString());
        try {
            AtomicReference<String[]> asked = new AtomicReference<>();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int code = new WithoutWindow(new PrintStream(said, true, StandardCharsets.UTF_8), args -> {
                        asked.set(args);
                        return 4;
                    })
                    .run("Install a window.");
            assertEquals(4, code);
            assertArrayEquals(
                    new String[] {
                        "analyze",
                        folder.resolve("csv").toString(),
                        "--out",
                        Path.of(WithoutWindow.RESULTS).toAbsolutePath().toString()
                    },
                    asked.get());
            assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("No window can open here. Install a window."));
        } finally {
            System.setProperty(SampleLocation.PROPERTY, before);
        }
    }
}
