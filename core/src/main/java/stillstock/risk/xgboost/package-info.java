/** How risk boosts its trees: objective, early stopping, forests. The native library is behind stillstock.boost. */
package stillstock.risk.xgboost;
