/** The only users of XGBoost's native library. */
package stillstock.risk.xgboost;
