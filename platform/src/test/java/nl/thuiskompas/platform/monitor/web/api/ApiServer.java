package nl.thuiskompas.platform.monitor.web.api;

import java.nio.file.Path;
import nl.thuiskompas.platform.Platform;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server on a data folder that is left as it is: what is not in it is not loaded. */
final class ApiServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    ApiServer(Path data) {
        context = new SpringApplicationBuilder(Platform.class)
                .initializers((GenericApplicationContext started) ->
                        started.registerBean(Warehouse.class, () -> Warehouse.open(data)))
                .run("--server.port=0", "--thuis.data=" + data);
    }

    ApiClient client() {
        return new ApiClient(
                ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
