/** New products forecast by how products like them started. */
package stillstock.forecast.lookalike;
