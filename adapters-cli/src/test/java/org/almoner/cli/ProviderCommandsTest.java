package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers at the command line, over the example of the guide. */
class ProviderCommandsTest {

    private static final Path GUIDE = Path.of("../docs/guide/providers.md");
    private static final Pattern SHOWN = Pattern.compile("```\\n\\$ \\./almoner (.*)\\n((?:(?!```).*\\n)*)```");
    private static final String PLAY = "replay docs/examples/providers/three-providers.yaml --keep three-providers";

    private static final Instant NOW = Instant.parse("2021-05-02T09:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2021-03-01T09:00:00Z");

    private final MemoryDatabases databases = new MemoryDatabases();

    @BeforeEach
    void play() {
        assertThat(run(PLAY).exit()).isZero();
    }

    private Cli run(String command) {
        List<String> words = new ArrayList<>();
        Stream.of(command.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(word -> word.replace("'", "").replaceFirst("^docs/", "../docs/"))
                .forEach(words::add);
        return Cli.at(NOW, databases, words.toArray(new String[0]));
    }

    private Cli provider(String command) {
        return run("provider " + command + " --dir three-providers --scheme docs/examples/schemes/smallshire.yaml");
    }

    private JsonNode json(String command) {
        return provider(command + " --json").json();
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() throws IOException {
        List<String> commands = new ArrayList<>();
        SHOWN.matcher(Files.readString(GUIDE)).results().forEach(shown -> {
            commands.add(shown.group(1));
            assertThat(run(shown.group(1)).out()).as(shown.group(1)).isEqualTo(shown.group(2));
        });
        assertThat(commands)
                .anyMatch(command -> command.startsWith("provider list"))
                .anyMatch(command -> command.startsWith("provider show"))
                .anyMatch(command -> command.startsWith("provider rate"))
                .anyMatch(command -> command.startsWith("provider scorecard"))
                .anyMatch(command -> command.startsWith("provider indicators"))
                .anyMatch(command -> command.startsWith("provider review"))
                .anyMatch(command -> command.startsWith("provider role"))
                .anyMatch(command -> command.startsWith("provider themes"));
        assertThat(Files.readString(GUIDE)).contains("./almoner " + PLAY);
    }

    @Test
    void programsGetProvidersWithRatingAndReasons() {
        JsonNode providers = json("list --on 2021-03-31").get("providers");

        assertThat(providers.findValuesAsText("provider")).containsExactly("P-001", "P-002", "P-003");
        assertThat(providers.findValuesAsText("rating")).containsExactly("bronze", "silver", "gold");
        assertThat(providers.at("/2/refusals/0/reason").asText()).isEqualTo("evidence-missing");
        assertThat(providers.at("/0/zones/town/role").asText()).isEqualTo("PRIME");
    }

    @Test
    void programsGetEveryFactOfAProvider() {
        JsonNode shown = json("show P-002 --on 2021-04-30");

        assertThat(shown.at("/facts/regulator-rating/domains/caring").asText()).isEqualTo("Outstanding");
        assertThat(shown.at("/facts/memberships/zones/town/weeklyCapacity").asText())
                .isEqualTo("80h");
        assertThat(shown.get("refusals")).isEmpty();
    }

    @Test
    void programsGetTheLinesOfARating() {
        JsonNode rating = json("rate P-001 --on 2021-03-31").at("/ratings/0");

        assertThat(rating.get("rating").asText()).isEqualTo("bronze");
        assertThat(rating.get("lines").findValuesAsText("state"))
                .containsExactly("COUNTED", "STALE", "MISSING", "COUNTED");
        assertThat(rating.get("lines").findValues("product").stream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(rating.get("product").asLong());
    }

    @Test
    void programsGetWhatWasCounted() {
        JsonNode card =
                json("scorecard P-001 --from 2021-01-01 --to 2021-04-01").at("/scorecards/0");

        assertThat(card.get("measures")).hasSize(11);
        JsonNode missed = card.at("/measures/6");
        assertThat(missed.toString())
                .isEqualTo("{\"indicator\":\"MISSED_VISITS\",\"numerator\":2,\"denominator\":25,\"unit\":\"SHARE\","
                        + "\"value\":\"8.00\"}");
    }

    @Test
    void programsGetEveryMonthOfAReview() {
        JsonNode zone = json("review --month 2021-03 --zone town").at("/zones/0");

        assertThat(zone.get("providers").findValuesAsText("decision")).containsExactly("HELD_BACK", "KEEPS", "BARRED");
        assertThat(zone.at("/providers/0/months").findValuesAsText("verdict"))
                .containsExactly("MISSED", "MISSED", "MET");
        assertThat(zone.at("/providers/0/months/0/missed/0/asked").asText()).isEqualTo("2.00");
    }

    /** One provider takes an offer within the four hours that count as timely; the others were made none. */
    @Test
    void measuredIndicatorsTakeThePlaceOfTheTendersFromTheDayAfterOn() {
        String measure = "indicators --from 2021-01-01 --to 2021-04-01 --by manager-1 --reason 'the quarter is over'";
        Store store = databases.open(Path.of("three-providers")).store();
        NeedId need = store.placements()
                .publish(new PackageId("K-1"), LocalDate.of(2021, 4, 5), PUBLISHED, "broker-1", "smallshire");
        store.placements()
                .respond(
                        need,
                        new Response(
                                new ProviderId("P-002"),
                                new Answer.Accepted(new Bid(Optional.empty(), LocalDate.of(2021, 4, 5))),
                                PUBLISHED,
                                PUBLISHED.plus(Duration.ofHours(2))));

        JsonNode measured = json(measure);

        assertThat(measured.get("from").asText()).isEqualTo("2021-04-01");
        assertThat(measured.get("providers").findValuesAsText("recorded")).containsExactly("false", "true", "false");
        assertThat(measured.at("/providers/1").toString())
                .contains("\"timelyPickUp\":\"100%\"", "\"responseToOffers\":\"100%\"", "\"basis\":\"MEASURED\"");
        assertThat(json("show P-002 --on 2021-04-01")
                        .at("/facts/indicators/basis")
                        .asText())
                .isEqualToIgnoringCase("measured");
        assertThat(json("show P-002 --on 2021-03-31").at("/facts/indicators").isMissingNode())
                .isTrue();
        assertThat(provider(measure).out())
                .startsWith(
                        "The indicators measured on 2021-01-01 to 2021-03-31 count from 2021-04-01 on for 1 of 3 providers"
                                + ".\n")
                .contains("| measured\n")
                .contains("| none, for not all three were measured\n");
    }

    @Test
    void whatIsNotOverYetIsNotReviewed() {
        Cli review = provider("review --month 2021-05");
        assertThat(review.exit()).isEqualTo(3);
        assertThat(review.err()).contains("is not over yet: it ends 2021-05-31");

        Cli measured = provider("indicators --from 2021-05-01 --to 2021-06-01 --by manager-1 --reason 'too early'");
        assertThat(measured.exit()).isEqualTo(3);
        assertThat(measured.err()).contains("is not over yet: it ends 2021-05-31");
    }

    @Test
    void aRoleIsNotChangedOnADayOutsideTheTerm() {
        Cli changed = provider("role P-001 town supplementary --from 1950-01-01 --by manager-1 --reason 'as reviewed'");

        assertThat(changed.exit()).isEqualTo(3);
        assertThat(changed.err()).contains("1950-01-01 is outside the scheme's term, ");
    }

    @Test
    void aRoleIsChangedWithAReasonAndBackAgain() {
        String change = "role P-001 town supplementary --from 2021-04-05 --by manager-1 --reason 'as reviewed'";

        JsonNode changed = json(change);
        assertThat(changed.get("primesFound").asInt()).isEqualTo(1);
        assertThat(json("list --on 2021-04-05")
                        .at("/providers/0/zones/town/role")
                        .asText())
                .isEqualTo("SUPPLEMENTARY");

        assertThat(provider(change.replace("supplementary", "prime")).out())
                .isEqualTo("P-001 is prime in zone town from 2021-04-05 on.\n");
        assertThat(json("list --on 2021-04-05")
                        .at("/providers/0/zones/town/role")
                        .asText())
                .isEqualTo("PRIME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show P-999|4|there is no provider P-999 in three-providers",
                "rate P-999|4|there is no provider P-999 in three-providers",
                "scorecard P-999 --from 2021-01-01 --to 2021-02-01|4|there is no provider P-999",
                "scorecard --from 2021-01-01 --to 2021-02-01 --zone hills|4|has no zone hills",
                "scorecard --from 2021-02-01 --to 2021-02-01|2|is not after 2021-02-01",
                "indicators --from 2021-02-01 --to 2021-02-01 --by m --reason r|2|is not after 2021-02-01",
                "indicators --from 2021-01-01 --to 2021-02-01 --by ' ' --reason r|2|who does it must be given",
                "review --month 2021|2|'2021' is not a month: write it as 2021-03",
                "review --month 2019-03|2|2019-03-01 is outside the scheme's term, ",
                "role P-001 town king --from 2021-04-05 --by m --reason r|2|'king' is not one of prime, supplementary, specialist, spot",
                "role P-999 town prime --from 2021-04-05 --by m --reason r|3|no provider of reference P-999 is known",
                "role P-001 hills prime --from 2021-04-05 --by m --reason r|3|P-001 has no place in zone hills",
                "role P-001 town prime --from 2021-04-05 --by m --reason ' '|2|the reason must be given"
            })
    void whatCannotBeDoneEndsWithAdvice(String command, int exit, String message) {
        Cli cli = provider(command);

        assertThat(cli.exit()).isEqualTo(exit);
        assertThat(cli.err()).contains(message);
        assertThat(cli.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate", "rate P-001"})
    void aSchemeThatRatesNobodySaysSo(String command) {
        Cli cli = run("provider " + command + " --dir three-providers");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.err()).contains("scheme leicestershire-2020 rates nobody");
    }

    @Test
    void whatIsKeptIsNotPlayedOver() {
        Cli again = run(PLAY);

        assertThat(again.exit()).isEqualTo(5);
        assertThat(again.err()).contains("three-providers holds a database already");
    }

    @Test
    void beforeAnybodyIsRegisteredThereIsNobody() {
        String before = " --on 2020-10-04 --dir three-providers --scheme birmingham-2018";
        assertThat(run("provider list" + before).out()).isEqualTo("There is no provider on 2020-10-04.\n");
        assertThat(run("provider show P-001" + before).out()).contains("is not known on the day");
        assertThat(provider("themes --from 2020-01-01 --to 2020-02-01").out()).contains("There is no report");
    }
}
