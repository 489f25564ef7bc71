/** The only orchestrator: which algorithms there are, in what order the parts run, and which files they make. */
package stillstock.pipeline;
