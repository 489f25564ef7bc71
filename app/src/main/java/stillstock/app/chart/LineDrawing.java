package stillstock.app.chart;

/** A line drawn in unbroken pieces; where there are more points than pixels, the lowest and highest of each pixel. */
final class LineDrawing {
    private final XyPlot plot;
    private final Series.Line line;
    private final double[] x;
    private final double[] y;
    private int n;

    LineDrawing(XyPlot plot, Series.Line line) {
        this.plot = plot;
        this.line = line;
        x = new double[2 * line.x().length + 2];
        y = new double[x.length];
    }

    void draw(Pen pen, double pixels) {
        if (line.x().length > 2 * pixels) {
            decimated(pen);
        } else {
            everyPoint(pen);
        }
        flush(pen);
    }

    private void everyPoint(Pen pen) {
        for (int i = 0; i < line.x().length; i++) {
            double value = line.y()[i];
            if (Double.isNaN(value)) {
                flush(pen);
                continue;
            }
            double atX = plot.xPixel(line.x()[i]);
            if (line.step() && n > 0) {
                add(atX, y[n - 1]);
            }
            add(atX, plot.yPixel(value));
        }
    }

    private void decimated(Pen pen) {
        int pixel = Integer.MIN_VALUE;
        double low = Double.NaN;
        double high = Double.NaN;
        for (int i = 0; i < line.x().length; i++) {
            double value = line.y()[i];
            int at = (int) plot.xPixel(line.x()[i]);
            if (at != pixel || Double.isNaN(value)) {
                addRange(pixel, low, high);
                low = value;
                high = value;
                pixel = at;
            }
            if (Double.isNaN(value)) {
                flush(pen);
            } else {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        addRange(pixel, low, high);
    }

    private void addRange(int pixel, double low, double high) {
        if (!Double.isNaN(low)) {
            add(pixel, plot.yPixel(high));
            if (high > low) {
                add(pixel, plot.yPixel(low));
            }
        }
    }

    private void add(double atX, double atY) {
        x[n] = atX;
        y[n++] = atY;
    }

    private void flush(Pen pen) {
        if (n == 1) {
            pen.dot(x[0], y[0], 2, line.colour());
        } else if (n > 1) {
            pen.line(x, y, n, new Pen.Stroke(line.colour(), 1.8, line.dashed()));
        }
        n = 0;
    }
}
