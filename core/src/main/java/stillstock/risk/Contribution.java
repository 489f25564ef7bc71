package stillstock.risk;

/**
 * What one feature did to one product's score.
 *
 * @param feature the feature's name in the schema
 * @param words the feature and its value as an analyst says it: "last sold 214 days ago"
 * @param value the feature's value; NaN where missing
 * @param contribution SHAP value on the log-odds scale; positive raises the risk
 */
public record Contribution(String feature, String words, double value, double contribution) {}
