/**
 * A seeded simulator of a retailer that writes every canonical table and, apart, the truth it knows: which products
 * died when, what is bought together, how demand answers to price, how customers behave.
 */
package stillstock.sample;
