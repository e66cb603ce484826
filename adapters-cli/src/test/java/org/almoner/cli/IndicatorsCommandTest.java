package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule K8 at the command line. */
class IndicatorsCommandTest {

    private static final Path GUIDE = Path.of("../docs/guide/performance.md");
    private static final Pattern SHOWN = Pattern.compile("```\\n\\$ \\./almoner (.*)\\n((?:(?!```).*\\n)*)```");
    private static final String KENT = "../docs/examples/performance/kent-2017.yaml";

    @TempDir
    private Path folder;

    private static Cli run(String command) {
        return Cli.run(Stream.of(command.split(" "))
                .map(word -> word.replaceFirst("^docs/", "../docs/"))
                .toArray(String[]::new));
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() throws IOException {
        List<String> commands = new ArrayList<>();
        SHOWN.matcher(Files.readString(GUIDE)).results().forEach(shown -> {
            commands.add(shown.group(1));
            assertThat(run(shown.group(1)).out()).as(shown.group(1)).isEqualTo(shown.group(2));
        });
        assertThat(commands)
                .anyMatch(command -> command.endsWith("kent-2017.yaml"))
                .anyMatch(command -> command.endsWith("DTOC"))
                .anyMatch(command -> command.endsWith("leicestershire-2019.yaml"));
    }

    @Test
    void programsGetColoursReasonsAndTheSummary() {
        JsonNode json = Cli.run("indicators", KENT, "--json").json();

        assertThat(json.at("/summary/RED").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/differing").asInt()).isEqualTo(1);
        assertThat(json.at("/indicators/2/reason").asText()).isEqualTo("BELOW_FLOOR");
        assertThat(json.at("/indicators/2/readings/0/value").asText()).isEqualTo("911");
        JsonNode one = Cli.run("indicators", KENT, "MH-WORK", "--json").json();
        assertThat(one.get("readings").findValuesAsText("value"))
                .startsWith("13.7", "13.8")
                .hasSize(12);
    }

    @Test
    void benchmarksStandBesideTheFigure() {
        Cli cli = Cli.run("indicators", "../docs/examples/performance/leicestershire-benchmarks-2019.yaml");

        assertThat(cli.out()).containsPattern("COST-65 +\\| £10,600 \\| £14,300 \\(better\\) \\| £15,000 \\(better\\)");
    }

    @Test
    void filesAndCodesThatAreWrongAreToldOf() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "title: A\nindicators: []\n");

        assertThat(Cli.run("indicators", "nowhere.yaml").exit()).isEqualTo(4);
        Cli unknown = Cli.run("indicators", KENT, "ASC99");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.err()).contains("there is no indicator ASC99");
        Cli cli = Cli.run("indicators", wrong.toString());
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("wrong.yaml:1: 'source' is missing; add it", "indicators: the list is empty; add an entry");
    }
}
