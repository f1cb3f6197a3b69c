package nl.thuiskompas.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.Templates;
import nl.thuiskompas.platform.groups.Demonstration;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.letters.MonitorFigures;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import nl.thuiskompas.platform.workbench.KeySource;
import nl.thuiskompas.platform.workbench.RegionKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the rooms of the server; the rooms themselves know no container. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    /** Where nobody brought one that is open already, as the serve command does to save time. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Warehouse warehouse(@Value("${thuis.data}") Path data, Clock clock) {
        Warehouse warehouse = Warehouse.open(data, clock);
        warehouse.load(ReferenceEdition.bundled());
        return warehouse;
    }

    /** A folder of what was made up is served only by who brings its tables, and knows what they are. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Datasets datasets(@Value("${thuis.data}") Path data, Clock clock) {
        DataFolder.requireReal(data, DataFolder.SERVED);
        return Datasets.open(data, clock);
    }

    /** The made-up country that is shown beside what is real, where somebody named its folder. */
    @Bean(destroyMethod = "close")
    Demonstration demonstration(@Value("${thuis.demo:}") String folder, Clock clock) {
        return folder.isBlank() ? Demonstration.none() : Demonstration.open(Path.of(folder), clock);
    }

    @Bean
    Monitors monitors(Warehouse warehouse, Datasets datasets, Clock clock) {
        return Monitors.of(warehouse, datasets, clock);
    }

    /** The ledger of the programme, with what the data folder adds to it. */
    @Bean
    Ledger ledger(@Value("${thuis.data}") Path data, Monitors monitors) {
        return Ledger.bundledWith(data.resolve("programme"))
                .within(() -> monitors.now().findGeography());
    }

    /** The keys of a region, for whoever divides a task over its municipalities. */
    @Bean
    KeySource keySource(Monitors monitors) {
        return new RegionKeys(monitors::now);
    }

    @Bean
    Answers answers(Monitors monitors) {
        return new Answers(() -> monitors.now().fingerprint());
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    Letters letters(Ledger ledger, Monitors monitors, Clock clock) {
        return new Letters(ledger, new MonitorFigures(monitors, clock));
    }
}
