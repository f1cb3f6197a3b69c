/** Requests that nobody would think of: made from the description of the API, sent to a server that runs. */
package nl.thuiskompas.platform.fuzz;
