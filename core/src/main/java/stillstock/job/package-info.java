/** Progress and cancellation as an argument; no threads here. */
package stillstock.job;
