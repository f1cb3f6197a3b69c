package nl.thuiskompas.platform.monitor.web.api;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the gate before the API, and before whatever guards the rest of the server. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    FilterRegistrationBean<Gate> apiGate(ApiIndex index) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(index));
        gate.addUrlPatterns(Resource.ROOT + "/*");
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return gate;
    }

    /** What the web server itself refuses is refused in our words. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequests.class.getName());
            }
        });
    }
}
