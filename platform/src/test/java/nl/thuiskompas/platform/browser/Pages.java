package nl.thuiskompas.platform.browser;

import java.util.List;
import java.util.stream.Stream;

/** An address of every kind of page, in both languages. */
final class Pages {
    private static final String SHARE = "association-share?period=2021&edition=2021-01-01&mine=GM0855";

    /** Addresses of pages that differ most in what is on them. */
    static final List<String> MAIN = List.of(
            "/nl/",
            "/nl/cijfers/" + SHARE,
            "/nl/gebieden/GM0202?mine=GM0202",
            "/nl/gebieden/GM0757",
            "/nl/vergelijken?areas=GM0363,GM0599,GM1900,PV28,CR23,NL&mine=GM1900",
            "/nl/over-elkaar?a=nuts3&b=safety-region",
            "/nl/herindeling/GM0053?mine=GM0053",
            "/nl/voortgang?asOf=2024-01-31",
            "/nl/brieven/landelijk?asOf=2023-06-12",
            "/nl/bronnen");

    private Pages() {}

    static Stream<String> all() {
        return Stream.concat(
                Stream.of(
                        "/nl/",
                        "/nl/cijfers",
                        "/nl/cijfers/" + SHARE,
                        "/nl/cijfers/association-share?division=province",
                        "/nl/cijfers/dwelling-stock?mine=GM0202",
                        "/nl/cijfers/dwelling-stock?period=2020&edition=2016-01-01&division=safety-region",
                        "/nl/cijfers/population?division=nuts3",
                        "/nl/cijfers/median-household-wealth?division=province",
                        "/nl/cijfers/dwelling-stock?division=housing-deal-region",
                        "/nl/gebieden/GM0757?basis=published",
                        "/nl/gebieden/AM01?edition=2016-01-01",
                        "/nl/herkomst/dwelling-stock/GM0010?period=2024&edition=2018-01-01",
                        "/nl/cijfers/homes-to-30-transfer",
                        "/nl/gebieden",
                        "/nl/gebieden/GM0202?mine=GM0202", // Arnhem
                        "/nl/gebieden/GM0788", // Haaren, divided
                        "/nl/gebieden/PV28",
                        "/nl/gebieden/NL",
                        "/nl/vergelijken",
                        "/nl/vergelijken?areas=GM0363,GM0599,GM1900,PV28,CR23,NL&mine=GM1900",
                        "/nl/indelingen",
                        "/nl/indelingen/corop",
                        "/nl/indelingen/housing-deal-region",
                        "/nl/over-elkaar?a=corop&b=safety-region",
                        "/nl/herindeling/GM0788",
                        "/nl/herindeling/GM1900?mine=GM1900",
                        "/nl/herkomst/association-share/NL",
                        "/nl/bronnen",
                        "/nl/gegevens",
                        "/nl/tabellen",
                        "/nl/tabellen/arrears",
                        "/nl/tabellen/arrears?asOf=2022-12-31&mine=GM0202",
                        "/nl/tabellen/many?page=2",
                        "/nl/tabellen/waiting",
                        "/nl/tabellen/wrong",
                        "/nl/tabellen/arears",
                        "/nl/tabellen/arrears/herzieningen",
                        "/nl/tabellen/arrears/controle",
                        "/nl/tabellen/held/controle",
                        "/nl/tabellen/arrears/verschil",
                        "/nl/bronnen?asOf=2023-06-12",
                        "/nl/groepen",
                        "/nl/voortgang",
                        "/nl/voortgang?asOf=2024-01-31",
                        "/nl/programma",
                        "/nl/programma/actielijnen/supply",
                        "/nl/programma/maatregelen/flex-conversion-grant",
                        "/nl/programma/doelen/flex.target",
                        "/nl/programma/feiten",
                        "/nl/programma/feiten/rent-reduction.households",
                        "/nl/programma/totalen/grant-2022-groups",
                        "/nl/programma/wijzigingen?from=2023-06-12&to=2026-10-01",
                        "/nl/brieven",
                        "/nl/brieven?q=Arnhem&mine=GM0202",
                        "/nl/brieven/landelijk",
                        "/nl/brieven/landelijk?asOf=2023-06-12",
                        "/nl/brieven/verschil?from=2023-06-12&to=2026-10-01",
                        "/nl/brieven/verschil?from=2023-06-12&to=2023-06-12",
                        "/nl/brieven/GM0202",
                        "/nl/brieven/PV25",
                        "/nl/api",
                        "/nl/api/wijzigingen",
                        "/nl/api/uitfasering",
                        "/nl/toegankelijkheid",
                        "/nl/zoeken?q=Haaren",
                        "/nl/zoeken?q=qqqq",
                        "/nl/niets",
                        "/nl/cijfers/association-share?period=2031"),
                Stream.of(
                        "/en/",
                        "/en/figures",
                        "/en/figures/" + SHARE,
                        "/en/figures/association-share?division=province",
                        "/en/figures/new-construction",
                        "/en/areas",
                        "/en/areas/GM0855",
                        "/en/areas/GM0788",
                        "/en/areas/PV20",
                        "/en/areas/NL",
                        "/en/compare",
                        "/en/compare?areas=GM0363,PV28,NL",
                        "/en/origin/homes-to-30-construction/GM0202",
                        "/en/divisions",
                        "/en/divisions/nuts3",
                        "/en/overlay?a=nuts3&b=province",
                        "/en/lineage/GM1134",
                        "/en/lineage/GM0050",
                        "/en/sources",
                        "/en/data",
                        "/en/tables",
                        "/en/tables/many?q=WK036307",
                        "/en/tables/arrears/revisions",
                        "/en/tables/waiting/checks",
                        "/en/tables/arrears/difference",
                        "/en/groups",
                        "/en/progress",
                        "/en/programme/measures/control-act",
                        "/en/programme/targets/social-homes.target",
                        "/en/letters",
                        "/en/letters/national?asOf=2023-06-12",
                        "/en/letters/difference?from=2023-06-12&to=2026-10-01",
                        "/en/letters/GM0202",
                        "/en/api",
                        "/en/accessibility",
                        "/en/search?q=Bergen",
                        "/en/search?q=qqqq",
                        "/en/nothing",
                        "/en/figures/association-share?period=2031"));
    }

    static Stream<String> main() {
        return MAIN.stream();
    }
}
