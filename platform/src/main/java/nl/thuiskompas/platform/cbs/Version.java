package nl.thuiskompas.platform.cbs;

/** Which version of the service to read a table from. */
public enum Version {
    /** Version 4 when it says that it has the table, otherwise version 3. */
    AUTO,
    /** A record has a column for each topic; topics are named by keys that change from table to table. */
    V3,
    /** A record is one observation; topics are named by codes that stay. */
    V4
}
