/** What is dead, slow, new or active as of a day, how old the stock is and what it is worth. */
package stillstock.classify;
