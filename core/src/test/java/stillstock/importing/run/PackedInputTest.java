package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillstock.importing.run.Inputs.read;
import static stillstock.importing.run.Inputs.usable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportOutcome;

class PackedInputTest {
    private static final String SALES = "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,B,2\n";

    @TempDir
    Path folder;

    @Test
    void gzipIsReadAsWhatItHolds() throws IOException {
        Path file = folder.resolve("sales.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(SALES.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(2, usable(read(file)).sales().size());
        assertEquals(2, usable(read(folder)).sales().size());
    }

    @Test
    void theTablesOfAZipAreReadTogether() throws IOException {
        Path file = zip(Map.of("export/sales.csv", SALES, "export/products.csv", "product_id,name\nA,Bolt\nB,Nut\n"));
        assertEquals("Bolt", usable(read(file)).products().name(0));
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("sales.csv.gz");
        byte[] row = "2025-01-01,A,1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("date,product_id,quantity\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(row);
            }
        }
        assertTrue(Files.size(file) < 200_000);
        String line = read(file).report().unusable();
        assertTrue(line.contains("unpacks to more than") && !line.contains("\n"), line);
    }

    @Test
    void aDamagedOrForeignZipIsRefusedInOneLine() throws IOException {
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(zip(Map.of("sales.csv", SALES)));
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(read(cut).report().unusable().contains("cannot be read as a zip file"));
        assertTrue(read(zip(Map.of("[Content_Types].xml", "<x/>")))
                .report()
                .unusable()
                .contains("is a workbook"));
    }

    @Test
    void linksOutOfAFolderAreNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.csv"), SALES);
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("sales.csv"), outside);
        ImportOutcome outcome = read(data);
        assertTrue(outcome.report().unusable().contains("holds no CSV file"), outcome.report()::unusable);
    }

    private Path zip(Map<String, String> members) throws IOException {
        Path file = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
