package nl.thuiskompas.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: every room of the platform together. */
@SpringBootApplication
public class Platform {}
