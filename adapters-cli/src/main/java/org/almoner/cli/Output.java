package org.almoner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.text.Json;
import org.almoner.domain.parts.SeenText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command writes, and whether for people or for programs. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class Output {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Write JSON for programs instead of text.")
    private boolean json;

    /** Writes the result to stdout, as text or as JSON. */
    void result(Supplier<String> text, Supplier<? extends JsonNode> tree) {
        print(rendered(text, tree));
    }

    /** {@return the result as it is to be written; in text for people each character that nobody sees, of a file say, by its number} */
    String rendered(Supplier<String> text, Supplier<? extends JsonNode> tree) {
        return json ? Json.text(tree.get()) : SeenText.shownInLines(text.get());
    }

    /** Writes a result to stdout. */
    void print(String result) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(result);
        out.flush();
    }

    /** {@return the words of the command line} */
    String words() {
        return String.join("\0", spec.root().commandLine().getParseResult().originalArgs());
    }

    /** {@return whether JSON is asked for} */
    boolean isJson() {
        return json;
    }

    /** {@return what shows how far a long task has come, unless the result is for programs} */
    Bars bars(Wiring wiring) {
        return json ? Bars.NONE : wiring.bars();
    }

    /** {@return where results go} */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** {@return where progress goes} */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
