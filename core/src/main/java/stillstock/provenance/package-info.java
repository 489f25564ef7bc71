/** Where a result came from: inputs, settings, seed, versions. */
package stillstock.provenance;
