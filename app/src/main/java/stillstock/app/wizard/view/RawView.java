package stillstock.app.wizard.view;

/** How the raw side of the preview shows a record. */
enum RawView {
    /** As it stands in the file. */
    LINES("As lines"),
    /** Cut into its cells. */
    CELLS("As cells");

    private final String label;

    RawView(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
