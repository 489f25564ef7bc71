/**
 * How much stock is right: safety stock, reorder point, order-up-to level, order quantity, the one-period (newsvendor)
 * quantity, net demand, and from these a plan for each product.
 */
package stillstock.planning;
