/** What people made of pairings: accepted, rejected, sold; kept as a CSV file. */
package stillstock.recommend.feedback;
