/** Which flagged items to show beside which active items, and why. */
package stillstock.recommend;
