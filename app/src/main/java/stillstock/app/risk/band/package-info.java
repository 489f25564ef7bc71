/** Where the bands begin, and what that catches and costs. */
package stillstock.app.risk.band;
