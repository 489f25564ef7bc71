/** The Dead stock screen: thresholds, what they flag at once, and the list to act on. */
package stillstock.app.deadstock;
