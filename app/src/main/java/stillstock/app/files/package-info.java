/** Asking for files and writing them whole or not at all. */
package stillstock.app.files;
