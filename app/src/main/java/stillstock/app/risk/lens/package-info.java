/** Every definition's verdict. */
package stillstock.app.risk.lens;
