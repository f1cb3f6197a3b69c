/** Runs the queries of a measurement on Apache Spark. What is asked and what was found pass as files in a folder. */
@NullMarked
package nl.thuiskompas.cluster;

import org.jspecify.annotations.NullMarked;
