package org.almoner.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.ZoneText;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells zone and price band of postcodes, and why (rules L1 to L3). */
@Command(name = "zone", description = "Zone and price band of postcodes, and why.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ZoneCommand implements Callable<Integer> {

    private static final Pattern INWARD = Pattern.compile("\\d[A-Za-z]{2}");

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "POSTCODE", description = "Such as LE673FN or LE67 3FN.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 2020-11-02; without it today, or the nearest day of the scheme's term.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    ZoneCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Scheme found = Schemes.load(scheme);
        LocalDate on = day.orElseGet(() -> found.term().nearest(LocalDate.now(wiring.clock())));
        List<Resolution> answers = postcodes().stream()
                .map(postcode -> found.zoneMap().resolve(postcode, on))
                .toList();
        output.result(
                () -> answers.stream()
                        .map(answer -> ZoneText.text(answer, found))
                        .collect(Collectors.joining("\n")),
                () -> {
                    var json = Json.object("scheme", found.id()).put("on", on.toString());
                    json.set("postcodes", Json.array(answers, ZoneText::json));
                    return json;
                });
        boolean all = answers.stream().allMatch(Resolution.Resolved.class::isInstance);
        return (all ? Exit.OK : Exit.NOT_FOUND).code();
    }

    /** {@return the postcodes of the words, whether outward and inward part are one word or two} */
    private List<Postcode> postcodes() {
        List<Postcode> postcodes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean inwardFollows =
                    i + 1 < words.size() && INWARD.matcher(words.get(i + 1)).matches();
            try {
                postcodes.add(Postcode.parse(inwardFollows ? words.get(i) + words.get(i + 1) : words.get(i)));
            } catch (IllegalArgumentException e) {
                throw Failure.usage(Failures.message(e));
            }
            i += inwardFollows ? 1 : 0;
        }
        return postcodes;
    }
}
