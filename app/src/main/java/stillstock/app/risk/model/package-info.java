/** Models beside each other, how far to trust them, and their files. */
package stillstock.app.risk.model;
