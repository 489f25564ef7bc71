/** Rejected rows, mended in place. */
package stillstock.app.data.rejects;
