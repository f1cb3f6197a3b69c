package nl.thuiskompas.platform.monitor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Measure;

/**
 * All indicators, in the order in which readers meet them. One file each in {@code indicators/}; the file
 * {@code indicators/order.txt} lists them, because a jar cannot list its own folders.
 */
public final class IndicatorCatalogue {
    private static final String FOLDER = "/indicators/";

    private final Map<String, IndicatorEntry> entries;

    private IndicatorCatalogue(Map<String, IndicatorEntry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the catalogue that comes with the application.
     *
     * @throws IndicatorFileException when a file cannot be used
     */
    public static IndicatorCatalogue bundled() {
        Map<String, IndicatorFile> files = new LinkedHashMap<>();
        for (String code : order()) {
            String name = code + ".yaml";
            try (InputStream in = IndicatorCatalogue.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IndicatorFileException(name, "is listed in order.txt and is not there");
                }
                IndicatorFile file = IndicatorFile.read(name, in);
                if (!code.equals(file.code())) {
                    throw new IndicatorFileException(name, "holds the code " + file.code());
                }
                files.put(code, file);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        Map<String, IndicatorEntry> entries = new LinkedHashMap<>();
        files.forEach((code, file) -> entries.put(code, file.toEntry(code + ".yaml", other -> measure(files, other))));
        return new IndicatorCatalogue(entries);
    }

    private static Measure measure(Map<String, IndicatorFile> files, String code) {
        IndicatorFile file = files.get(code);
        if (file == null || file.measure().gapOf() != null) {
            throw new IndicatorFileException(code + ".yaml", "is named by another indicator and is not a share");
        }
        return file.toEntry(code + ".yaml", other -> measure(files, other))
                .indicator()
                .measure();
    }

    private static List<String> order() {
        try (InputStream in = IndicatorCatalogue.class.getResourceAsStream(FOLDER + "order.txt")) {
            if (in == null) {
                throw new IndicatorFileException("order.txt", "is not there");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("order.txt", e);
        }
    }

    /** All indicators, in order. */
    public List<IndicatorEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The indicator with this code. */
    public Optional<IndicatorEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** The indicator with this code, which our own pages name. */
    public IndicatorEntry entry(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no indicator " + code));
    }
}
