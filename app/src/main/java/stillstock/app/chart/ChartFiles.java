package stillstock.app.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import stillstock.app.files.FileKind;
import stillstock.app.files.FilePrompt;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridModel;
import stillstock.files.AtomicFile;

/** Saves charts as pictures: PNG at twice the size on screen, SVG as drawn. */
public final class ChartFiles {
    private static final int SCALE = 2;
    private final Jobs jobs;
    private final FilePrompt files;

    /** Pictures go where the user says. */
    public ChartFiles(Jobs jobs, FilePrompt files) {
        this.jobs = jobs;
        this.files = files;
    }

    void savePng(Chart chart, Map<ChartColour, Color> palette, double width, double height) {
        files.save("Save chart as PNG", fileName(chart) + ".png", FileKind.PNG).ifPresent(file -> {
            BufferedImage picture = picture(chart, palette, width, height);
            jobs.start(Request.writing(
                    file,
                    job -> AtomicFile.write(file, out -> {
                        if (!ImageIO.write(picture, "png", out)) {
                            throw new IOException("this Java cannot write PNG pictures: save as SVG instead");
                        }
                    })));
        });
    }

    void saveSvg(Chart chart, Map<ChartColour, Color> palette, double width, double height) {
        files.save("Save chart as SVG", fileName(chart) + ".svg", FileKind.SVG).ifPresent(file -> {
            String document = svg(chart, palette, width, height);
            jobs.start(Request.writing(file, job -> AtomicFile.writeText(file, out -> out.write(document))));
        });
    }

    static String svg(Chart chart, Map<ChartColour, Color> palette, double width, double height) {
        SvgPen pen = new SvgPen(palette);
        chart.draw(pen, width, height);
        return pen.document(width, height);
    }

    <R> DataGrid<R> grid(String name, GridModel<R> model) {
        return new DataGrid<>(name, model, row -> row, jobs, files);
    }

    private static BufferedImage picture(Chart chart, Map<ChartColour, Color> palette, double width, double height) {
        Canvas canvas = new Canvas(width * SCALE, height * SCALE);
        canvas.getGraphicsContext2D().scale(SCALE, SCALE);
        chart.draw(new CanvasPen(canvas.getGraphicsContext2D(), palette), width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.get(ChartColour.SURFACE));
        return SwingFXUtils.fromFXImage(canvas.snapshot(parameters, null), null);
    }

    private static String fileName(Chart chart) {
        return chart.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
