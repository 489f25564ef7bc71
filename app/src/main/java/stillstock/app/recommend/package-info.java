/** The Recommendations screen: which flagged item to show beside which active one, and why. */
package stillstock.app.recommend;
