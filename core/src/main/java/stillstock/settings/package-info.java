/** Everything a user can set, in one record that is saved as JSON. */
package stillstock.settings;
