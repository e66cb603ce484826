package org.almoner.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.StoreException;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.parts.SeenText;
import org.almoner.wording.RefusalWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where what goes wrong becomes a message on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Failure foreseen) {
            return say(command, message(foreseen), foreseen.exit());
        }
        if (failure instanceof ChangedSinceException changed) {
            return say(command, RefusalWords.of(changed), Exit.REFUSED);
        }
        if (failure instanceof ConflictException conflict) {
            return say(command, message(conflict), Exit.REFUSED);
        }
        if (failure instanceof StoreException store) {
            log().debug("the store failed", store);
            return say(command, message(store), Exit.STORE);
        }
        if (failure instanceof UncheckedIOException files) {
            log().debug("a file failed", files);
            return say(command, message(files), Exit.STORE);
        }
        log().debug("unexpected failure", failure);
        return say(
                command,
                "unexpected failure: " + failure + "\nRun it again with --verbose for more; it is a fault of almoner.",
                Exit.UNEXPECTED);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] words) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("almoner: " + SeenText.shownInLines(message(failure)));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return Exit.USAGE.code();
    }

    /** {@return the exit code, or that of a failed store when what was written did not get to stdout} */
    static int unlessUnwritten(CommandLine command, int exit) {
        return command.getOut().checkError()
                ? say(
                        command,
                        "the result could not be written to stdout: the disk is full, or the reader has gone",
                        Exit.STORE)
                : exit;
    }

    /** {@return the exit code, or that of an unexpected failure when memory ran out} */
    static int unlessOutOfMemory(CommandLine command, IntSupplier run) {
        try {
            return run.getAsInt();
        } catch (OutOfMemoryError e) {
            return say(
                    command,
                    "there is too little memory for this (" + message(e)
                            + "); give it more, such as ALMONER_JAVA_OPTS=-Xmx4g, or less to read",
                    Exit.UNEXPECTED);
        }
    }

    private static int say(CommandLine command, String message, Exit exit) {
        command.getErr().println("almoner: " + SeenText.shownInLines(message));
        command.getErr().flush();
        return exit.code();
    }

    /**
     * Refuses a path that is no file.
     *
     * @param what the file should be, as advice
     */
    static void checkFile(Path file, String what) {
        if (Files.isDirectory(file)) {
            throw Failure.notFound(file + " is a folder and no file; write the path of " + what);
        }
        if (!Files.isRegularFile(file)) {
            throw Failure.notFound("there is no file " + file + "; write the path of " + what);
        }
    }

    /** {@return what is made of the words of the command line; what the domain refuses becomes a usage error with its advice} */
    static <T> T asUsage(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Failure.usage(message(e));
        }
    }

    /** {@return a cause's message, or its name where it has none} */
    static String message(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }

    /** Asked for late, so that the level of the log is settled before. */
    private static Logger log() {
        return LoggerFactory.getLogger(Failures.class);
    }
}
