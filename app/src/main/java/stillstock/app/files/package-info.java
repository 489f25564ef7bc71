/** Asking the user for files. */
package stillstock.app.files;
