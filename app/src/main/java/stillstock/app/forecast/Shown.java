package stillstock.app.forecast;

import stillstock.series.Measure;

/** What of a product is looked at. */
enum Shown {
    SALES("Sales", Measure.SALES),
    RETURNS("Returns", Measure.RETURNS),
    /** Sales less returns; its methods and parts are those of sales. */
    NET("Net demand", Measure.SALES);

    private final String label;
    private final Measure measure;

    Shown(String label, Measure measure) {
        this.label = label;
        this.measure = measure;
    }

    String label() {
        return label;
    }

    Measure measure() {
        return measure;
    }
}
