/** Writing and hashing files so that a crash never leaves half a file. */
package stillstock.files;
