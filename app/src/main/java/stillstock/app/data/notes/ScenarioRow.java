package stillstock.app.data.notes;

/**
 * What settings say of the open data.
 *
 * @param name the scenario's; "In force now" for the settings in force
 * @param deadAfterDays days without a sale from which stock is dead
 * @param dead products; -1 where the settings cannot be read
 * @param deadValue currency
 * @param slow products
 * @param slowValue currency
 * @param words what else differs from the settings in force, or what is wrong with them
 */
record ScenarioRow(
        String name, double deadAfterDays, int dead, double deadValue, int slow, double slowValue, String words) {
    /** The row of the settings in force. */
    static final String NOW = "In force now";

    boolean isNow() {
        return name.equals(NOW);
    }
}
