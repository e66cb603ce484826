package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

/** What the guide has the reader ask is asked, and answered as the guide shows it. */
class GuideIT {

    private static final Path GUIDE = Path.of("../docs/guide/rest.md");

    /** A block that asks, and the answer below it where the guide shows it. */
    private static final Pattern ASKED =
            Pattern.compile("```sh\n(curl .*?)\n```\n(?:\n+```json\n(.*?)```)?", Pattern.DOTALL);

    private static final Pattern PATH = Pattern.compile("http://127\\.0\\.0\\.1:8080(/[^'\\s]*)");
    private static final Pattern HEADER = Pattern.compile("-H ['\"]([^:'\"]+): ([^']*?)['\"](?= |\n)");
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");
    private static final Pattern ADDED = Pattern.compile("-d .*/(people|packages|providers)$", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| ([0-9]{3}) \\| `([^`]*)` \\|", Pattern.MULTILINE);

    /** The first day in the guide, and the package in it. */
    private static final LocalDate FIRST = LocalDate.of(2020, 11, 2);

    private static final PackageId PACKAGE = new PackageId("K-00042");
    private static final PersonId PERSON = new PersonId("C-00042");
    private static final ProviderId PROVIDER = new ProviderId("P-017");

    /** The council of the guide: a package of a provider waits for the approval that was asked for. */
    private static RunningServer guide() {
        Scheme scheme = SchemeBuilder.like(RunningServer.shipped())
                .packages(SmallCouncil.packageRules())
                .build();
        Clock clock = Clock.fixed(Instant.parse("2021-06-30T23:30:00Z"), ZoneOffset.UTC);
        Store store = InMemoryStore.empty();
        Almoner almoner = Almoner.of(scheme, store, SmallCouncil.REPLIES, clock);
        DateRange days = DateRange.from(FIRST);
        Person person = new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE16 9TP"));
        recorded(almoner.records().record(PERSON, PersonFacts.PERSON, person, days, SmallCouncil.CLERK));
        recorded(almoner.records()
                .record(
                        PROVIDER,
                        ProviderFacts.REGISTRATION,
                        Registration.named("Example Care"),
                        days,
                        SmallCouncil.CLERK));
        recorded(almoner.records().openPackage(PACKAGE, PERSON, SmallCouncil.CLERK));
        recorded(almoner.records().record(PACKAGE, PackageFacts.PROVIDER, PROVIDER, days, SmallCouncil.CLERK));
        recorded(almoner.records().record(PACKAGE, PackageFacts.PLAN, SmallCouncil.plan(30), days, SmallCouncil.CLERK));
        recorded(almoner.records()
                .record(PACKAGE, PackageFacts.EVIDENCE, SmallCouncil.EVIDENCE, days, SmallCouncil.CLERK));
        assertThat(almoner.packages().askApproval(PACKAGE, FIRST, SmallCouncil.CLERK))
                .isInstanceOf(CarePackages.Outcome.Done.class);
        return RunningServer.of(scheme, store, clock, RunningServer.LIMITS);
    }

    private static void recorded(Recording recording) {
        assertThat(recording).isInstanceOf(Recording.Recorded.class);
    }

    @Test
    void everythingThatTheGuideAsksIsAnsweredAsItShows() throws IOException {
        List<MatchResult> blocks =
                ASKED.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        try (RunningServer served = guide()) {
            for (MatchResult block : blocks) {
                HttpResponse<String> answer = ask(served, block.group(1));
                Optional<JsonNode> shown = Optional.ofNullable(block.group(2)).map(RunningServer::json);

                assertThat(answer.statusCode())
                        .as(block.group(1) + "\n" + answer.body())
                        .isEqualTo(shown.map(json -> json.path("status"))
                                .filter(JsonNode::isInt)
                                .map(JsonNode::asInt)
                                .orElseGet(() -> success(block.group(1))));
                shown.ifPresent(json ->
                        assertThat(lasting(json(answer))).as(block.group(1)).isEqualTo(lasting(json)));
            }
        }
    }

    /** {@return the status that the guide does not show: a file is taken to be checked, and what is sent to a list is added to it} */
    private static int success(String curl) {
        if (curl.contains("--data-binary")) {
            return 202;
        }
        return ADDED.matcher(curl).find() ? 201 : 200;
    }

    /** Sends what curl would, as somebody of every role; {@code If-Match} is of the answer read just before. */
    private static HttpResponse<String> ask(RunningServer served, String curl) {
        String path = PATH.matcher(curl).results().findFirst().orElseThrow().group(1);
        HttpRequest.Builder request = served.request(path);
        HEADER.matcher(curl)
                .results()
                .forEach(header -> request.header(
                        header.group(1),
                        switch (header.group(1)) {
                            case "Authorization" -> "Bearer " + everybody(served);
                            case "If-Match" -> RunningServer.etag(served.get("auditor", "/packages/" + PACKAGE));
                            default -> header.group(2);
                        }));
        BODY.matcher(curl)
                .results()
                .findFirst()
                .ifPresent(body -> request.POST(HttpRequest.BodyPublishers.ofString(body.group(1))));
        if (curl.contains("--data-binary @visits.csv")) {
            request.POST(HttpRequest.BodyPublishers.ofString(file()));
        }
        return served.send(request);
    }

    /** {@return the file of visits that the guide shows} */
    private static String file() {
        try {
            return FILE.matcher(Files.readString(GUIDE))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String everybody(RunningServer served) {
        return served.issuer()
                .sign(Issuer.claims("approver")
                        .claim("roles", Splitter.on(' ').splitToList("broker finance approver provider auditor admin"))
                        .claim("provider", PROVIDER.toString())
                        .build());
    }

    @Test
    void theGuideListsEveryKindOfProblem() throws IOException {
        assertThat(ROW.matcher(Files.readString(GUIDE)).results().map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyInAnyOrderElementsOf(List.of(ProblemKind.values()).stream()
                        .map(kind -> kind.status() + " " + kind.type())
                        .toList());
    }

    /** What is the same in every run and every release. */
    private static JsonNode lasting(JsonNode answer) {
        return ((ObjectNode) answer).without(List.of("instance", "version"));
    }
}
