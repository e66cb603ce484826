package org.almoner.site;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the site: a page for each document, and for each file and folder that one leads to. Not for several threads. */
final class Site {

    private static final String RESOURCES = "org/almoner/site/";
    private static final String STYLE = "site.css";

    private final Path root;
    private final Path out;
    private final Addresses addresses;
    private final Markdown markdown;
    private final PebbleTemplate template;

    private Site(Path root, Path out) {
        this.root = root;
        this.out = out;
        this.addresses = new Addresses(root);
        this.markdown = new Markdown(addresses);
        this.template = new PebbleEngine.Builder()
                .loader(new ClasspathLoader(Site.class.getClassLoader()))
                .strictVariables(true)
                .build()
                .getTemplate(RESOURCES + "page.peb");
    }

    /**
     * Writes the site. What is there already is written over.
     *
     * @param root the folder of the repository
     * @param openApi what REST says of itself
     * @param out the folder of the site
     * @return its first page
     * @throws IOException if a document cannot be read, or a page cannot be written
     */
    static Path write(Path root, String openApi, Path out) throws IOException {
        return new Site(root.toAbsolutePath().normalize(), out).write(RestReference.of(openApi));
    }

    private Path write(RestReference rest) throws IOException {
        Map<String, Page> documents = documents();
        rest.documents().forEach((source, text) -> documents.put(source, markdown.page(source, text)));
        Page first = Objects.requireNonNull(documents.get(Addresses.FIRST), Addresses.FIRST);
        Contents contents = Contents.of(first, documents.values());
        for (Page page : withWhatTheyLeadTo(documents).values()) {
            write(page, contents, rest.version());
        }
        try (InputStream style = Objects.requireNonNull(Site.class.getResourceAsStream(STYLE), STYLE)) {
            Files.copy(style, out.resolve(STYLE), StandardCopyOption.REPLACE_EXISTING);
        }
        return out.resolve(addresses.of(Addresses.FIRST));
    }

    private Map<String, Page> documents() throws IOException {
        Map<String, Page> documents = new LinkedHashMap<>();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            for (Path file : Stream.concat(top, docs).sorted().toList()) {
                String source = root.relativize(file).toString();
                if (Addresses.isDocument(source)) {
                    documents.put(source, markdown.page(source, Files.readString(file)));
                }
            }
        }
        return documents;
    }

    /** The documents, and pages of the files and folders to which they lead. Pictures are copied on the way. */
    private Map<String, Page> withWhatTheyLeadTo(Map<String, Page> documents) throws IOException {
        Map<String, Page> pages = new LinkedHashMap<>(documents);
        Deque<String> left = documents.values().stream()
                .flatMap(page -> page.targets().stream())
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!left.isEmpty()) {
            String target = left.pop();
            if (Addresses.isPicture(target)) {
                copy(target);
            } else if (!pages.containsKey(target)) {
                Page page = addresses.isFolder(target) ? folder(target, documents) : file(target);
                pages.put(target, page);
                left.addAll(page.targets());
            }
        }
        return pages;
    }

    private Page folder(String source, Map<String, Page> documents) throws IOException {
        StringBuilder list = new StringBuilder("# " + source + "\n\n");
        try (Stream<Path> files = Files.list(root.resolve(source))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                Page document = documents.get(source + "/" + name);
                list.append("- [%s](%s)\n".formatted(document == null ? name : document.title(), name));
            }
        }
        // The folder's own page lies in it, as a document there would.
        Page listed = markdown.page(source + "/index.md", list.toString());
        return new Page(source, listed.title(), listed.sections(), listed.body(), listed.targets());
    }

    private Page file(String source) throws IOException {
        String name = HtmlEscapers.htmlEscaper().escape(source);
        String text = HtmlEscapers.htmlEscaper().escape(Files.readString(root.resolve(source)));
        return new Page(
                source,
                source,
                ImmutableList.of(),
                "<h1>" + name + "</h1>\n<pre><code>" + text + "</code></pre>\n",
                ImmutableList.of());
    }

    private void copy(String picture) throws IOException {
        Path to = out.resolve(picture);
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(root.resolve(picture), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Page page, Contents contents, String version) throws IOException {
        Path to = out.resolve(addresses.of(page.source()));
        Files.createDirectories(to.resolveSibling("."));
        Map<String, Object> shown = Map.of(
                "page",
                page,
                "groups",
                contents.groups(),
                "first",
                page.source().equals(Addresses.FIRST),
                "ways",
                contents.groups().stream()
                        .flatMap(group -> group.pages().stream())
                        .collect(Collectors.toMap(
                                Page::source, other -> addresses.between(page.source(), other.source()))),
                "home",
                addresses.between(page.source(), Addresses.FIRST),
                "style",
                addresses.toTop(page.source()) + STYLE,
                "version",
                version);
        try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            template.evaluate(writer, shown);
        }
    }
}
