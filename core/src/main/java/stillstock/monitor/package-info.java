/** Whether a model still holds: drift of what it sees, what came of what it said, and when to train again. */
package stillstock.monitor;
