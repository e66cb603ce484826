package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.FactKind;
import org.almoner.rest.security.Role;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fact is tried by every role: each records what the table of the guide says, and nothing else. */
class RecordersIT {

    private static final Path GUIDE = Path.of("../docs/guide/security.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| facts about a (person|package|provider) \\|(.*)\\|(.*)\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern KIND = Pattern.compile("`([a-z-]+)`");
    private static final ImmutableMap<String, String> PATHS =
            ImmutableMap.of("person", "/people/C-1", "package", "/packages/K-1", "provider", "/providers/P-1");
    private static final ImmutableMap<String, List<FactKind<?>>> KINDS =
            ImmutableMap.of("person", PersonFacts.ALL, "package", PackageFacts.ALL, "provider", ProviderFacts.ALL);

    /** Of packages, these follow from decisions. */
    private static final List<FactKind<?>> DECIDED =
            List.of(PackageFacts.APPROVAL_REQUEST, PackageFacts.APPROVAL, PackageFacts.PILOT);

    private static RunningServer served;
    private static String etag;

    @BeforeAll
    static void start() {
        served = RunningServer.small(InMemoryStore.empty());
        etag = RunningServer.etag(served.get("/packages"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** {@return the role that records each kind, as the guide has it} */
    private static Map<String, String> guide() {
        try {
            return ROW.matcher(Files.readString(GUIDE))
                    .results()
                    .flatMap(row -> Stream.of(2, 3, 4)
                            .flatMap(column -> KIND.matcher(row.group(column))
                                    .results()
                                    .map(kind -> Map.entry(
                                            row.group(1) + " " + kind.group(1),
                                            List.of("broker", "finance", "approver")
                                                    .get(column - 2)))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> kinds() {
        return KINDS.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .filter(kind -> !DECIDED.contains(kind))
                        .flatMap(kind ->
                                Arrays.stream(Role.values()).map(role -> Arguments.of(of.getKey(), kind, role))));
    }

    @ParameterizedTest(name = "{1} of a {0} by {2}")
    @MethodSource("kinds")
    void aRoleRecordsWhatTheGuideSaysAndNothingElse(String about, FactKind<?> kind, Role role) {
        HttpResponse<String> answer = served.post(
                role.word(),
                PATHS.get(about) + "/facts",
                "{\"kind\": \"" + kind + "\", \"from\": \"2020-11-02\", \"reason\": \"r\"}",
                "If-Match",
                etag);

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(role.word().equals(guide().get(about + " " + kind)) ? 400 : 403);
    }

    @Test
    void theGuideListsEveryKindOnceButForDecisions() {
        assertThat(guide().keySet())
                .containsExactlyInAnyOrderElementsOf(KINDS.entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .filter(kind -> !DECIDED.contains(kind))
                                .map(kind -> of.getKey() + " " + kind))
                        .toList());
    }
}
