package nl.thuiskompas.platform.monitor.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.IndicatorCatalogue;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The API alone, on the bundled reference edition, answering on a port of its own. */
final class ApiServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    ApiServer(Path data, boolean loaded) {
        context = new SpringApplicationBuilder(Api.class)
                .run("--server.port=0", "--thuis.data=" + data, "--load=" + loaded);
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    HttpResponse<byte[]> get(String address) {
        return send(address, request -> request);
    }

    HttpResponse<byte[]> send(String address, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        try {
            return client.send(more.apply(request).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = Gate.class)
    static class Api {
        @Bean(destroyMethod = "close")
        Warehouse warehouse(@Value("${thuis.data}") Path data, @Value("${load}") boolean load) {
            Warehouse warehouse = Warehouse.open(data);
            if (load) {
                warehouse.load(ReferenceEdition.bundled());
            }
            return warehouse;
        }

        @Bean
        Monitor monitor(Warehouse warehouse) {
            return new Monitor(warehouse, IndicatorCatalogue.bundled());
        }

        @Bean
        FigureQuestions questions(Monitor monitor) {
            return new FigureQuestions(monitor);
        }

        @Bean
        Answers answers() {
            return new Answers();
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }
}
