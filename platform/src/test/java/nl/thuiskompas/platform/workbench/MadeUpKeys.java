package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Words;

/** Keys of one region that does not exist, with two municipalities. */
final class MadeUpKeys {
    static final String CODE = "MADE-UP";

    /** Knows that region, in every division and on every day. */
    static final KeySource SOURCE = (division, edition, code) ->
            code.equals(CODE) ? java.util.Optional.of(table()) : java.util.Optional.empty();

    private MadeUpKeys() {}

    private static KeyTable table() {
        LocalDate day = LocalDate.of(2021, 1, 1);
        return new KeyTable(
                "corop",
                day,
                CODE,
                "Land of make-believe",
                List.of(
                        new KeyTable.Key("inhabitants", new Words("bewoners", "residents"), "Nobody", day),
                        new KeyTable.Key("dwellings", new Words("huizen", "houses"), "Nobody", day)),
                List.of(member("X1", "Eastham", 900, 400), member("X2", "Westham", 300, 200)));
    }

    private static KeyTable.Member member(String region, String name, long inhabitants, long dwellings) {
        return new KeyTable.Member(
                region,
                name,
                Map.of("inhabitants", BigDecimal.valueOf(inhabitants), "dwellings", BigDecimal.valueOf(dwellings)));
    }
}
