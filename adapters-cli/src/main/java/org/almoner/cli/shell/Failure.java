package org.almoner.cli.shell;

import java.io.Serial;

/** A foreseeable end of a command: what is wrong and what to do, in words for people, and the exit code. */
public final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** {@return the failure of a command line that is not understood} */
    public static Failure usage(String message) {
        return new Failure(Exit.USAGE, message);
    }

    /** {@return the failure of input that is refused} */
    public static Failure refused(String message) {
        return new Failure(Exit.REFUSED, message);
    }

    /** {@return the failure of looking for what is not there} */
    public static Failure notFound(String message) {
        return new Failure(Exit.NOT_FOUND, message);
    }

    /** {@return the failure of a directory or database that cannot be used} */
    public static Failure store(String message) {
        return new Failure(Exit.STORE, message);
    }

    /** {@return the exit code} */
    public Exit exit() {
        return exit;
    }
}
