package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almoner.rest.problems.ProblemKind;
import org.junit.jupiter.api.Test;

/** The guide shows what the interface answers. */
class GuideIT {

    private static final Path GUIDE = Path.of("../docs/guide/rest.md");
    private static final Pattern ASKED_AND_ANSWERED = Pattern.compile(
            "curl -s (?:-H \"Authorization: Bearer \\$TOKEN\" )?'http://127\\.0\\.0\\.1:8080(/[^']*)'\n```\n+```json\n(.*?)```",
            Pattern.DOTALL);

    private static final Pattern ROW = Pattern.compile("^\\| ([0-9]{3}) \\| `([^`]*)` \\|", Pattern.MULTILINE);

    @Test
    void everyAnswerOfTheGuideIsTheOneThatTheServerGives() throws IOException {
        List<MatchResult> examples =
                ASKED_AND_ANSWERED.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(examples).hasSize(4);
        try (RunningServer served = RunningServer.leicestershire()) {
            for (MatchResult example : examples) {
                HttpResponse<String> answer = served.get(example.group(1));

                assertThat(lasting(json(answer))).as(example.group(1)).isEqualTo(lasting(json(example.group(2))));
            }
        }
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
