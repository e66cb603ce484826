package org.almoner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.text.IdentifiersText;
import org.almoner.cli.text.IdentifiersText.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether numbers and codes can be right. */
@Command(
        name = "identifier",
        description =
                "Whether NHS numbers, UPRNs, ODS codes, postcodes or codes of wards can be right, and what is wrong.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class IdentifierCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "KIND", description = "nhs-number, uprn, ods-code, postcode or ward.")
    private IdentifierKind kind = IdentifierKind.NHS_NUMBER;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VALUE",
            description = "Such as 9990000018; in quotes where it has blanks.")
    private List<String> values = new ArrayList<>();

    @Override
    public Integer call() {
        IdentifiersText text = new IdentifiersText(
                kind.toString(), values.stream().map(this::checked).toList());
        output.result(text::text, text::json);
        return (text.allRight() ? Exit.OK : Exit.REFUSED).code();
    }

    private Checked checked(String value) {
        try {
            return new Checked.Right(value, kind.read(value));
        } catch (IllegalArgumentException e) {
            return new Checked.Wrong(value, Failures.message(e));
        }
    }
}
