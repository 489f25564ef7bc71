/** Notes on products and named settings, which a workspace keeps. */
package stillstock.app.data.notes;
