/** Pages of imported tables: what they hold, how they were checked, and what was revised from release to release. */
@NullMarked
package nl.thuiskompas.platform.monitor.web.tables;

import org.jspecify.annotations.NullMarked;
