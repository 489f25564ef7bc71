/** One product under every definition of dead stock, and the smallest change of a threshold that flips each. */
package stillstock.risk.lens;
