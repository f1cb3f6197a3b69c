package nl.thuiskompas.platform.sources.internal;

/**
 * The homes of one municipality in one year, after the layout of CBS 81955NED. All in homes.
 *
 * @param begin stock at the begin
 * @param correction may be negative
 * @param balance what CBS publishes as the sum of the changes; in a few rows it is some homes off their sum
 * @param end stock at the end
 */
record StockYear(
        int begin,
        int newConstruction,
        int otherAdditions,
        int demolition,
        int otherWithdrawals,
        int correction,
        int balance,
        int end) {
    /** The whole year, when this was the first part of it. */
    StockYear followedBy(StockYear rest) {
        return new StockYear(
                begin,
                newConstruction + rest.newConstruction,
                otherAdditions + rest.otherAdditions,
                demolition + rest.demolition,
                otherWithdrawals + rest.otherWithdrawals,
                correction + rest.correction,
                balance + rest.balance,
                rest.end);
    }

    /** Whether the end is the begin and all changes: CBS itself is a few homes off here and there. */
    boolean addsUp() {
        return begin + newConstruction + otherAdditions - demolition - otherWithdrawals + correction == end;
    }
}
