package org.almoner.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where on the site a file or folder of the repository is shown.
 *
 * @param root the folder of the repository
 */
record Addresses(Path root) {

    /** The document that is shown first. */
    static final String FIRST = "README.md";

    private static final Set<String> PICTURES = Set.of("png", "svg");

    /** {@return the page that shows it, such as {@code docs/guide/cli.html} for {@code docs/guide/cli.md}, relative to the first page} */
    String of(String source) {
        if (source.equals(FIRST)) {
            return "index.html";
        }
        if (isPicture(source)) {
            return source;
        }
        if (isFolder(source)) {
            return source + "/index.html";
        }
        return isDocument(source) ? source.replaceFirst("\\.md$", ".html") : source + ".html";
    }

    /** {@return the way from the page of one to the page of another} */
    String between(String from, String to) {
        return toTop(from) + of(to);
    }

    /** {@return the way from a page to the folder of the first, empty or ending in a slash} */
    String toTop(String from) {
        return "../".repeat((int) of(from).chars().filter(c -> c == '/').count());
    }

    /** {@return what a link in a document names, as seen from the root} */
    String target(String document, String link) {
        return root.relativize(root.resolve(document).resolveSibling(link).normalize())
                .toString();
    }

    boolean isFolder(String source) {
        return Files.isDirectory(root.resolve(source));
    }

    static boolean isPicture(String source) {
        return PICTURES.contains(source.substring(source.lastIndexOf('.') + 1));
    }

    static boolean isDocument(String source) {
        return source.endsWith(".md");
    }
}
