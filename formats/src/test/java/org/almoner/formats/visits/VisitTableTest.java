package org.almoner.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.TableTemplate.Column;
import org.almoner.formats.csv.UnreadableFileException;
import org.junit.jupiter.api.Test;

class VisitTableTest {

    private static final long SEED = 20_201_102L;
    private static final int FILES = 5_000;
    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final String FILE = """
            package,date,start,attendance,arrived,minutes,carer
            K-1,2020-11-02,08:00,attended,08:00,60,W-1
            "K-1",2020-11-03,08:00,missed,,,
            K-1,2020-11-04,08:00,no-access,08:05,,
            """;
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\t",
            "\\",
            "'",
            "=",
            "\uFEFF",
            "\uFFFD",
            "9999999999",
            "-1");

    @Test
    void rowsAreReadWithTheirLines() throws IOException {
        List<Row> rows = read(FILE.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L);
        assertThat(rows).allSatisfy(row -> assertThat(row).isInstanceOf(Row.Read.class));
    }

    @Test
    void theExampleOfTheTemplateIsRead() throws IOException {
        String example = VisitTable.TEMPLATE.blank() + String.join(",", VisitTable.TEMPLATE.example()) + "\n";

        assertThat(read(example.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOf(Row.Read.class);
    }

    @Test
    void theTemplateTellsEveryWordOfAttendanceAndWhatStandsWithIt() {
        assertThat(VisitTable.TEMPLATE.columns())
                .extracting(Column::holds)
                .contains(
                        "what became of it: attended, no-log-out, missed, no-access, cancelled",
                        "the time of day at which the carer came; needed with attended, no-log-out, no-access",
                        "how many carers came, 1 or 2; may stand with no-log-out");
    }

    @Test
    void whateverAFileHoldsItIsReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            try {
                read(spoilt(random));
            } catch (UnreadableFileException e) {
                assertThat(e.line()).isBetween(1L, 20L);
                assertThat(e.detail()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isBetween(FILES / 10, FILES - FILES / 10);
    }

    private static List<Row> read(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        VisitTable.read(new ByteArrayInputStream(file), PROVIDER, rows::add);
        return rows;
    }

    /** The file with some bytes and pieces in the place of others. */
    private static byte[] spoilt(Random random) {
        StringBuilder text = new StringBuilder(FILE);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            text.replace(
                    at, Math.min(text.length(), at + random.nextInt(3)), PIECES.get(random.nextInt(PIECES.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
