package stillstock.app.data;

import stillstock.quality.finding.QualityReport;
import stillstock.quality.finding.TrustScore;

/**
 * What the checks found.
 *
 * @param now of the data with the cleaning steps done
 * @param asRead the score of the data as it was read
 */
record Examined(QualityReport now, TrustScore asRead) {}
