package stillstock.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook without the moment it was made, so that the same results give the same bytes and a colleague can
 * tell by the hash that nothing changed.
 */
public final class ReproducibleZip {
    /** The earliest time a zip entry can carry. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</)");

    private ReproducibleZip() {}

    public static void copy(Path workbook, OutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(workbook.toFile())) {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                zip.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    copyContent(entry.getName(), content, zip);
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private static void copyContent(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals(PROPERTIES)) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String timeless = CREATED.matcher(xml).replaceAll("$11980-01-01T00:00:00Z$3");
            out.write(timeless.getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
