/** A recurrent neural network over all series at once; part of the build profile "neural" only. */
package stillstock.forecast.neural;
