/** Making scores come true as often as they say. */
package stillstock.evaluate.calibration;
