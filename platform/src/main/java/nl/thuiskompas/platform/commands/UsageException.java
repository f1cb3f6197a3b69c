package nl.thuiskompas.platform.commands;

/** A command cannot do what was asked as it was asked; the message says what to do instead. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
