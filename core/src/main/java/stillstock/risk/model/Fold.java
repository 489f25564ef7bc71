package stillstock.risk.model;

/**
 * What choices are made by: dates to learn from and later dates to hold the scores against.
 *
 * @param train rows of both outcomes, whose windows closed by the validation dates
 * @param validation rows whose outcome no method of this fold has learned from
 */
public record Fold(Cohorts train, Cohorts validation) {}
