/** XGBoost for whoever boosts trees: risk, forecasts, rankings. The only room that touches the native library. */
package stillstock.boost;
