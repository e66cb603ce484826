package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.shell.Failure;
import picocli.CommandLine.Option;

/** Who does it. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class AuthorOption {

    @Option(names = "--by", required = true, paramLabel = "REF", description = "Who does it: a reference, not a name.")
    private String by = "";

    /** {@return who does it} */
    String reference() {
        return by;
    }

    /**
     * {@return who does it, and why}
     *
     * @throws Failure if the reference or the reason is blank
     */
    Author because(String reason) {
        return author(by, reason);
    }

    /**
     * {@return who does something, and why}
     *
     * @throws Failure if the reference or the reason is blank
     */
    static Author author(String by, String reason) {
        try {
            return new Author(by, reason);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
    }
}
