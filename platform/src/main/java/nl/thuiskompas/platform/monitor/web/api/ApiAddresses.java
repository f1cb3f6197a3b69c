package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;

/** What a room answers under {@code /v1} besides the monitor. Rooms bring it as a bean; the gate lets no others through. */
public interface ApiAddresses {
    /** The addresses. */
    List<ApiAddress> all();
}
