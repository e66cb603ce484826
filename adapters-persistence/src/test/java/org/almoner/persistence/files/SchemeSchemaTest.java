package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the JSON Schema, which editors use, to what the reader accepts. */
class SchemeSchemaTest {

    private static final Schema SCHEMA = schema();
    private static final Pattern KEY = Pattern.compile("(\\s*(?:- )?)([\\w-]+):(.*)");

    @TempDir
    Path folder;

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../schemes/scheme.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @Test
    void accepts_the_shipped_the_example_and_the_small_scheme() throws IOException {
        for (String id : SchemeFiles.shippedIds()) {
            assertThat(errors(Files.readString(Path.of("../schemes/" + id + ".yaml"))))
                    .as(id)
                    .isEmpty();
        }
        Path example = Path.of("../docs/examples/schemes/smallshire.yaml");
        assertThat(errors(Files.readString(example))).isEmpty();
        assertThat(SchemeFiles.read(example)).isInstanceOf(SchemeFileResult.Accepted.class);
        assertThat(errors(new SmallScheme(folder).withPackageRules().text())).isEmpty();
    }

    @Test
    void the_page_of_the_format_shows_the_section_of_the_example() throws IOException {
        String example = Files.readString(Path.of("../docs/examples/schemes/smallshire.yaml"));

        assertThat(Files.readString(Path.of("../docs/scheme-format.md")))
                .contains("```yaml\n" + example.substring(example.indexOf("contributions:\n")) + "```");
    }

    @Test
    void refuses_every_misnamed_key_that_the_reader_refuses() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        String[] lines = small.text().split("\n");
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Matcher key = KEY.matcher(lines[i]);
            if (key.matches()) {
                String changed = key.group(1) + key.group(2) + "-x:" + key.group(3);
                small.write(with(lines, i, changed));
                if (!isRefusedAt(small, i + 1)) {
                    accepted.add("reader, line " + (i + 1) + ": " + changed);
                }
                boolean chosenByTheScheme = List.of("urban", "rural").contains(key.group(2));
                if (errors(small.text()).isEmpty() != chosenByTheScheme) {
                    accepted.add("schema, line " + (i + 1) + ": " + changed);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void refuses_every_value_of_a_wrong_kind_that_the_reader_refuses() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        String[] lines = small.text().split("\n");
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Matcher key = KEY.matcher(lines[i]);
            if (key.matches() && !key.group(3).isEmpty()) {
                String changed = key.group(1) + key.group(2) + ": [{}]";
                small.write(with(lines, i, changed));
                if (!isRefusedAt(small, i + 1)) {
                    accepted.add("reader, line " + (i + 1) + ": " + changed);
                }
                if (errors(small.text()).isEmpty()) {
                    accepted.add("schema, line " + (i + 1) + ": " + changed);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    private static boolean isRefusedAt(SmallScheme small, int line) {
        return small.read() instanceof SchemeFileResult.Refused refused
                && refused.problems().stream().anyMatch(problem -> problem.line() == line);
    }

    private static String with(String[] lines, int index, String changed) {
        String[] copy = lines.clone();
        copy[index] = changed;
        return String.join("\n", copy) + "\n";
    }
}
