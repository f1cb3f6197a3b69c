package nl.thuiskompas.platform.commands;

import nl.thuiskompas.platform.Platform;
import org.springframework.boot.SpringApplication;

/** The one command. */
public final class Thuis {
    private Thuis() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Platform.class, arguments);
    }
}
