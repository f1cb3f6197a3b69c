package nl.thuiskompas.platform.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Raw files of a country with three municipalities: GM0003 gets the code GM0005 on 1 June 2015, GM0001 and GM0002 merge
 * into GM0004 in 2018.
 */
final class MiniCountry {
    static final String STOCK = "cbs/cbs_woningvoorraad_gemeenten_2012-2020.csv";
    static final String NAMED_STOCK = "cbs/cbs_81955NED_2012_2016_2020_2024.csv";
    static final String POPULATION = "cbs/cbs_37230NED_bevolking_2012_2016_2020_2024.csv";
    static final String KEY_FIGURES = "cbs/kwb2021_nl_data.json";
    static final String SALE_PRICES = "cbs/cbs_83625NED_verkoopprijs_2012_2016_2020_2024.csv";
    static final String EARLIER_CHANGES = "cbs/gm_changes_before_2018.csv";
    static final String DIVISIONS = "regional-divisions-2016-2023.csv";
    static final String CHANGES = "boundary-changes-2010-2023.csv";
    static final String BORDERS_2016 = "boundaries/gm_2016.topo.json";

    private final Map<String, String> files = new TreeMap<>();

    MiniCountry() {
        files.put("municipality-names.csv", """
                code,name,from
                GM0001,Noord,x
                GM0002,Zuid,x
                GM0003,Oost,x
                GM0004,Samen,x
                GM0005,"'s-Oost, West en Thuis",x
                """);
        files.put(CHANGES, """
                date,old,new,kind,weight_homes,basis
                2015-06-01,GM0003,GM0005,renumbering,,list
                2018-01-01,GM0001,GM0004,merger,,list
                2018-01-01,GM0002,GM0004,merger,,list
                """);
        files.put("division-names.csv", """
                division,code,name
                provincie,PV01,Alles
                corop,CR01,Links
                corop,CR02,Rechts
                landsdeel,LD01,Ook alles
                """);
        files.put(DIVISIONS, divisions());
        files.put(STOCK, stock());
        files.put(NAMED_STOCK, """
                Regio's,Perioden,Beginstand voorraad,Nieuwbouw,Eindstand voorraad
                Noord,2012,100,10,110
                Noord,2016,140,10,150
                Oost,2012,300,10,310
                "s-Oost, West en Thuis",2016,350,10,360
                "s-Oost, West en Thuis",2020,390,10,400
                "s-Oost, West en Thuis",2024,430,10,440
                Samen (gemeente),2020,460,20,480
                Samen (gemeente),2024,560,20,580
                Verdwenen,2012,,,
                Zuid,2012,200,10,210
                Zuid,2016,240,10,250
                Bron: CBS,,,,
                """);
        files.put(POPULATION, """
                Regio's,Onderwerp,2012,2016,2020,2024
                Noord,Bevolking,1000,1001,,
                Oost,Bevolking,3000,,,
                "s-Oost, West en Thuis",Bevolking,,3001,3002,3003
                Samen,Bevolking,,,4002,4003
                Zuid,Bevolking,2000,2001,,
                Bron: CBS,,,,,
                """);
        files.put(SALE_PRICES, """
                Regio's,Onderwerp,2012,2016,2020,2024
                Noord,Gemiddelde verkoopprijs,150000,160000,,
                Oost,Gemiddelde verkoopprijs,250000,,,
                "s-Oost, West en Thuis",Gemiddelde verkoopprijs,,260000,300000,400000
                Samen,Gemiddelde verkoopprijs,,,200000,300001
                Verdwenen,Gemiddelde verkoopprijs,,,,
                Zuid,Gemiddelde verkoopprijs,180000,170000,,
                "Bron: CBS, Kadaster",,,,,
                """);
        files.put(EARLIER_CHANGES, """
                Bestaan tot;Eindjaar;Oude;Nieuwe;Huidige code;Huidige naam
                1-1-2018;2018;GM0001;GM0004;GM0004;Samen
                15-07-1977;1977;GM0009;GM0001;GM0004;Noordü
                1-8-1963;1963;GM0008;#N/A;#N/A;Duitsland
                1-8-1963;1963;GM0007;GM0009;GM0004;Samen
                1-1-1933;1933;GM0001;GM0001;GM0004;Samen
                """);
        files.put(KEY_FIGURES, """
                {"Gemeente":{"GM0005":{"Population":3002,
                                       "Housing":{"Social housing (%)":30.0,"Avg WOZ value (x€1k)":271.0},
                                       "IncomeWealth":{"Median household wealth (x€1k)":170.2}},
                             "GM0004":{"Population":4002,
                                       "Housing":{"Social housing (%)":20,"Avg WOZ value (x€1k)":300},
                                       "IncomeWealth":{"Median household wealth (x€1k)":-0.3}}}}
                """);
        files.put(
                BORDERS_2016,
                borders("Gemeentegrenzen", "GM_CODE", List.of("GM0001:0,-2,3", "GM0002:4,-3,-1", "GM0005:1,2,5")));
        List<String> merged = List.of("GM0004:-3,-2,3,4", "GM0005:1,2,5");
        files.put("boundaries/gm_vr_2020.topo.json", borders("municipalities", "gemcode", merged));
        for (String edition : List.of("2021", "2022-01-01", "2022-03-24", "2023")) {
            files.put("boundaries/gm_vr_" + edition + ".topo.json", borders("gm_features", "code", merged));
        }
    }

    /** Another text in one of the files. */
    MiniCountry with(String file, String was, String becomes) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(was)) {
            throw new IllegalArgumentException(file + " does not hold " + was);
        }
        files.put(file, text.replace(was, becomes));
        return this;
    }

    MiniCountry without(String file) {
        files.remove(file);
        return this;
    }

    Path write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            boolean old = file.getKey().equals(EARLIER_CHANGES);
            Files.writeString(path, file.getValue(), old ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        return folder;
    }

    private static String divisions() {
        StringBuilder csv = new StringBuilder("year,gm,provincie,corop,veiligheidsregio,landsdeel,"
                + "arbeidsmarktregio,ggd,jeugdregio,zorgkantoorregio,wgr,nuts3\n");
        for (int year = 2016; year <= 2023; year++) {
            for (String code : year < 2018 ? List.of("GM0001", "GM0002") : List.of("GM0004")) {
                csv.append(year + "," + code + ",PV01,CR01,VR01,LD01,AM01,GG01,JZ01,ZK01,WG01,NL01\n");
            }
            csv.append(year + ",GM0005,PV01,CR02,VR02,LD01,AM01,GG01,JZ01,ZK01,WG01,\n");
        }
        return csv.toString();
    }

    private static String stock() {
        StringBuilder csv = new StringBuilder(
                "ID;Gebruiksfunctie;RegioS;Perioden;BeginstandVoorraad_1;Nieuwbouw_2;"
                        + "OverigeToevoeging_3;Sloop_4;OverigeOnttrekking_5;Correctie_6;SaldoVoorraad_7;EindstandVoorraad_8\r\n");
        for (int year = 2012; year <= 2020; year++) {
            int grown = 10 * (year - 2012);
            boolean merged = year >= 2018;
            row(csv, "GM0001", year, merged ? "" : values(100 + grown, 10));
            row(csv, "GM0002", year, merged ? "" : values(200 + grown, 10));
            row(csv, "GM0004", year, merged ? values(300 + 20 * (year - 2012), 20) : "");
            row(csv, "GM0003", year, year < 2015 ? values(300 + grown, 10) : year == 2015 ? values(330, 4) : "");
            row(csv, "GM0005", year, year > 2015 ? values(310 + grown, 10) : year == 2015 ? values(334, 16) : "");
        }
        return csv.toString();
    }

    private static String values(int begin, int built) {
        return begin + ";" + built + ";0;0;0;0;" + built + ";" + (begin + built);
    }

    private static void row(StringBuilder csv, String code, int year, String values) {
        csv.append("1;A045364;" + code + ";" + year + "JJ00;" + (values.isEmpty() ? ";;;;;;;" : values) + "\r\n");
    }

    /** Two squares on top of each other, west of one as high as both. */
    private static String borders(String object, String property, List<String> areas) {
        List<String> geometries = areas.stream()
                .map(area -> "{\"type\":\"Polygon\",\"arcs\":[[" + area.substring(7) + "]],\"properties\":{\""
                        + property + "\":\"" + area.substring(0, 6) + "\"}}")
                .toList();
        return "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.01,0.01],\"translate\":[5,52]},\"arcs\":["
                + "[[0,10],[10,0]],[[10,0],[0,10]],[[10,10],[0,10]],[[10,0],[-10,0],[0,10]],[[0,10],[0,10],[10,0]],"
                + "[[10,20],[10,0],[0,-20],[-10,0]]],\"objects\":{\"" + object
                + "\":{\"type\":\"GeometryCollection\",\"geometries\":["
                + String.join(",", geometries) + "]}}}";
    }
}
