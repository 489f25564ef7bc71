/** What the columns of a foreign table hold, told from one pass over its rows. */
package stillstock.importing.recognise.profile;
