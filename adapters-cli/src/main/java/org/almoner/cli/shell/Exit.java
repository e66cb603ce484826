package org.almoner.cli.shell;

/** What the exit codes of the program mean; documented in {@code docs/guide/cli.md} and in {@code --help}. */
public enum Exit {
    /** Done. */
    OK(0, "done"),
    /** Something that should not happen. */
    UNEXPECTED(1, "unexpected failure: a fault of almoner"),
    /** The command line is not understood. */
    USAGE(2, "the command line is not understood"),
    /** The input was read and refused: a scheme file with problems or a run approved by whoever drafted it, for example. */
    REFUSED(
            3,
            "refused: a file with problems, a step of a run that may not be taken, records that are not as recorded"),
    /** What was asked for is not there: a postcode, package, visit or scheme. */
    NOT_FOUND(4, "not found: postcode, package, visit, person, run or scheme"),
    /** The directory, its database, the port or stdout cannot be used. */
    STORE(5, "the directory, its database, the port or stdout cannot be used");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** {@return the code that the program ends with} */
    public int code() {
        return code;
    }

    /** {@return what it means, for the help} */
    public String meaning() {
        return meaning;
    }
}
