package org.almoner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.rest.RestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final Path ROOT = Path.of("..");
    private static final Map<Path, Document> PAGES = new HashMap<>();

    @TempDir
    private static Path out;

    @BeforeAll
    static void make() throws IOException {
        Site.write(ROOT, RestServer.description(), out);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                PAGES.put(file, Jsoup.parse(file));
            }
        }
    }

    @Test
    void everyDocumentIsAPageThatTheContentsLeadTo() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> guides = Files.list(ROOT.resolve("docs/guide"));
                Stream<Path> decisions = Files.list(ROOT.resolve("docs/adr"))) {
            List<String> pages = Stream.of(docs, guides, decisions)
                    .flatMap(files -> files)
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> file.replaceFirst("md$", "html"))
                    .toList();

            assertThat(pages).hasSizeGreaterThan(50);
            assertThat(page("index.html").select("#contents a").eachAttr("href"))
                    .containsAll(pages);
        }
    }

    @Test
    void everyLinkAndPictureOfEveryPageIsThere() {
        assertThat(PAGES).hasSizeGreaterThan(80);
        assertThat(PAGES.keySet().stream().flatMap(page -> dead(page).map(link -> out.relativize(page) + ": " + link)))
                .isEmpty();
    }

    @Test
    void aDocumentSaysWhereItIs() {
        Document cli = page("docs/guide/cli.html");

        assertThat(cli.title()).isEqualTo("The command line - Almoner");
        assertThat(cli.select("#contents [aria-current]").eachText()).containsExactly("The command line");
        assertThat(cli.select("#contents a[href^=#]").eachText())
                .contains("Exit codes")
                .hasSameSizeAs(cli.select("main h2"));
        assertThat(cli.select("#contents details[open] > summary").eachText()).containsExactly("Guides");
    }

    @Test
    void guidesComeInTheOrderOfTheFirstPage() {
        assertThat(page("docs/guide/audit.html")
                        .select("#contents details[open] > ul > li > a")
                        .eachAttr("href"))
                .startsWith("../../docs/guide/cli.html", "../../docs/guide/replay.html");
    }

    @Test
    void everyOperationOfRestIsDescribedWithItsBodies() {
        Document rest = page("docs/rest-reference.html");

        assertThat(rest.select("h3").eachText())
                .contains("GET /zones/{postcode}", "POST /runs")
                .hasSizeGreaterThan(70);
        assertThat(rest.select("h3:contains(GET /zones/) ~ .table").first().text())
                .contains("postcode, required", "For example LE67 9QD.");
        assertThat(page("docs/rest-bodies.html")
                        .select("#zonedplace + p + .table code")
                        .eachText())
                .contains("postcode", "zone", "band");
    }

    @Test
    void filesAndFoldersThatDocumentsLeadToAreShown() {
        assertThat(page("docs/adr/index.html").select("main li").eachText())
                .contains("1. A hexagon in Maven modules")
                .hasSizeGreaterThan(30);
        assertThat(page("docs/examples/schemes/fenshire.yaml.html")
                        .select("main pre")
                        .text())
                .startsWith("# ");
        assertThat(out.resolve("docs/images/console-need.png"))
                .hasSameBinaryContentAs(ROOT.resolve("docs/images/console-need.png"));
    }

    @Test
    void aDocumentWithoutAHeadingIsRefused() {
        assertThatThrownBy(() -> new Markdown(new Addresses(ROOT)).page("docs/new.md", "Only words."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("docs/new.md has no heading; begin it with one, such as '# Guide'");
    }

    @Test
    void sectionsOfTheSameWordsHaveAddressesOfTheirOwn() {
        Page page = new Markdown(new Addresses(ROOT)).page("docs/new.md", "# A\n## B\n### C `d`\n## B\n## C d\n");

        assertThat(page.sections()).extracting(Page.Section::anchor).containsExactly("b", "b-1", "c-d-1");
        assertThat(Jsoup.parse(page.body()).select("[id]").eachAttr("id"))
                .containsExactly("a", "b", "c-d", "b-1", "c-d-1");
    }

    private static Document page(String address) {
        return Optional.ofNullable(PAGES.get(out.resolve(address))).orElseThrow(() -> new AssertionError(address));
    }

    /** What the page leads to on the site that is not there. */
    private static Stream<String> dead(Path page) {
        return PAGES.get(page).select("[href], [src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> {
                    int hash = link.indexOf('#');
                    String path = hash < 0 ? link : link.substring(0, hash);
                    Path target =
                            path.isEmpty() ? page : page.resolveSibling(path).normalize();
                    return !Files.isRegularFile(target)
                            || (hash >= 0 && PAGES.get(target).getElementById(link.substring(hash + 1)) == null);
                });
    }
}
