/** The Risk screen: which products will go dead, why, and how far to trust it. */
package stillstock.app.risk;
