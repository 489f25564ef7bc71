/** The Data screen: what was opened, what was wrong with it, and what further files would unlock. */
package stillstock.app.data;
