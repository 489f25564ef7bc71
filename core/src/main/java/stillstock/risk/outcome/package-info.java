/** What came to pass after scores were given, beside the scores. */
package stillstock.risk.outcome;
