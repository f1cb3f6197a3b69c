package nl.thuiskompas.platform.commands;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.files.RegionNames;
import nl.thuiskompas.platform.language.Nearest;

/** The names that municipalities had on any day; capitals and accents do not matter. */
final class NamedRegions implements RegionNames {
    private final Geography geography;
    private final Map<LocalDate, Map<String, String>> byDay = new HashMap<>();

    NamedRegions(Geography geography) {
        this.geography = geography;
    }

    @Override
    public Optional<String> code(String name, LocalDate on) {
        return Optional.ofNullable(names(on).get(plain(name)));
    }

    @Override
    public List<String> nearest(String name, LocalDate on) {
        return Nearest.to(
                name, municipalities(on).stream().map(Municipality::name).toList());
    }

    private Map<String, String> names(LocalDate on) {
        return byDay.computeIfAbsent(on, day -> {
            Map<String, String> codes = new HashMap<>();
            municipalities(day).stream()
                    .sorted(Comparator.comparing(Municipality::code))
                    .forEach(each -> codes.put(plain(each.name()), each.code()));
            return codes;
        });
    }

    private List<Municipality> municipalities(LocalDate day) {
        return day.isBefore(geography.first()) || day.isAfter(geography.last())
                ? List.of()
                : geography.edition(day).municipalities();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
