/** What a text table will look like before it is imported: its first records raw and as read, and its columns. */
package stillstock.importing.preview;
