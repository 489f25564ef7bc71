/** The list of cleaning steps, and what each did to the data and to the results. */
package stillstock.quality.plan;
