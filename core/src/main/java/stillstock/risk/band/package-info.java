/** Where the bands of risk begin: what each threshold would have caught and cost, and which costs least. */
package stillstock.risk.band;
