/** What a person expects instead of the method, why, and whether it helped. */
package stillstock.app.forecast.override;
