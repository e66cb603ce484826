package org.almoner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link within the documents leads to a file that is there, and to a heading where it names one. */
class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]+`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern LINKED_TEXT = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    @Test
    void everyLinkOfEveryDocumentLeadsToAFileAndAHeading() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(documents.stream().mapToLong(document -> links(document).count()))
                .anyMatch(count -> count > 10);
        assertThat(documents.stream()
                        .flatMap(document -> links(document)
                                .filter(link -> isDead(document, link))
                                .map(link -> ROOT.relativize(document) + ": " + link.group())))
                .isEmpty();
    }

    @Test
    void aLinkToNoFileOrNoHeadingIsDead(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("a.md"), """
                # A `code`, and *more* (S4)
                ## Twice
                ## Twice
                ```
                # no heading, and [no link](none.md)
                ```
                [1](a.md) [2](#a-code-and-more-s4) [3](a.md#twice-1) `[4](none.md)`
                [5](b.md) [6](#no-heading-and-no-link) [7](#twice-2) [8](b.md#twice)
                """);

        assertThat(links(document).filter(link -> isDead(document, link)).map(MatchResult::group))
                .containsExactly("](b.md)", "](#no-heading-and-no-link)", "](#twice-2)", "](b.md#twice)");
    }

    private static Stream<MatchResult> links(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll("")).results();
    }

    private static boolean isDead(Path document, MatchResult link) {
        Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
        return !Files.exists(target)
                || (link.group(2) != null && !anchors(read(target)).contains(link.group(2)));
    }

    /** The names by which the headings of a document are linked to, as code forges and the site make them. */
    private static Set<String> anchors(String markdown) {
        Map<String, Integer> before = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        Matcher heading = HEADING.matcher(FENCED.matcher(markdown).replaceAll(""));
        while (heading.find()) {
            String name = LINKED_TEXT
                    .matcher(heading.group(1))
                    .replaceAll("$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int same = before.merge(name, 1, Integer::sum) - 1;
            anchors.add(same == 0 ? name : name + "-" + same);
        }
        return anchors;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
