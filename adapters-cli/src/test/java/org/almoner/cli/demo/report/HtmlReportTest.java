package org.almoner.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.cli.demo.report.Page.Column;
import org.almoner.cli.demo.report.Page.KeyFigure;
import org.almoner.cli.demo.report.Page.Section;
import org.almoner.cli.demo.report.Page.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final Page PAGE = new Page(
            "Week <1>",
            "People & providers",
            ImmutableList.of(new KeyFigure("23,150", "hours")),
            ImmutableList.of(
                    Section.of(
                            "caseload",
                            "The caseload",
                            ImmutableList.of("<script>alert('no')</script>"),
                            new Table(
                                    "Hours by zone",
                                    ImmutableList.of(Column.text("Zone"), Column.number("Hours")),
                                    ImmutableList.of(ImmutableList.of("Melton", "1,500")),
                                    Optional.of(ImmutableList.of("All", "1,500")))),
                    new Section(
                            "map",
                            "Map",
                            ImmutableList.of(),
                            ImmutableList.of(),
                            ImmutableList.of(new Picture("map-zones", "The zones", "A \"map\" of zones")),
                            ImmutableList.of("assumed"))),
            "Contains OS data");

    @TempDir
    private Path folder;

    private String written() throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(PAGE, file);
        return Files.readString(file);
    }

    @Test
    void everyTextIsEscaped() throws IOException {
        assertThat(written())
                .contains(
                        "<h1>Week &lt;1&gt;</h1>",
                        "People &amp; providers",
                        "&lt;script&gt;",
                        "A &quot;map&quot; of zones")
                .doesNotContain("<script");
    }

    @Test
    void tablesHaveCaptionsScopesAndNumbersToTheRight() throws IOException {
        assertThat(written())
                .contains(
                        "<caption>Hours by zone</caption>",
                        "<th scope=\"col\" class=\"number\">Hours</th>",
                        "<th scope=\"row\">Melton</th><td class=\"number\">1,500</td>",
                        "<tfoot><tr><th scope=\"row\">All</th><td class=\"number\">1,500</td></tr></tfoot>");
    }

    @Test
    void sectionsAreLinkedFromTheContentsAndPicturesTellWhatTheyShow() throws IOException {
        assertThat(written())
                .contains(
                        "<html lang=\"en-GB\">",
                        "<a href=\"#caseload\">The caseload</a>",
                        "<section id=\"caseload\" aria-labelledby=\"caseload-heading\">",
                        "src=\"map-zones.png\" alt=",
                        "<li>assumed</li>",
                        "Contains OS data")
                .doesNotContain("http");
    }

    @Test
    void fileThatCannotBeWrittenIsNamed() {
        Path file = folder.resolve("missing").resolve("report.html");
        assertThatThrownBy(() -> HtmlReport.write(PAGE, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }
}
