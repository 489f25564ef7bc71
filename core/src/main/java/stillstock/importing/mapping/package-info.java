/** How a foreign export becomes canonical tables, as a record that is saved as JSON. */
package stillstock.importing.mapping;
