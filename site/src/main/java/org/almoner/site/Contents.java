package org.almoner.site;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * What the site has, by groups: documents in the order in which the first page names them, and then by their place.
 *
 * @param groups the groups, in their order
 */
public record Contents(ImmutableList<Group> groups) {

    /**
     * Pages under one name.
     *
     * @param name what they are
     * @param pages the pages
     */
    public record Group(String name, ImmutableList<Page> pages) {

        /** {@return whether the page is one of these} */
        public boolean has(Page page) {
            return pages.contains(page);
        }
    }

    static Contents of(Page first, Collection<Page> documents) {
        Comparator<Page> order = comparing((Page page) -> {
                    int named = first.targets().indexOf(page.source());
                    return named < 0 ? Integer.MAX_VALUE : named;
                })
                .thenComparing(Page::source);
        return new Contents(ImmutableList.of(
                group("Guides", documents, order, source -> isIn("docs/guide", source)),
                group("Reference", documents, order, source -> isIn("docs", source)),
                group("Decisions", documents, order, source -> isIn("docs/adr", source)),
                group(
                        "Project",
                        documents,
                        order,
                        source -> !source.contains("/") && !source.equals(Addresses.FIRST))));
    }

    private static Group group(
            String name, Collection<Page> documents, Comparator<Page> order, Predicate<String> member) {
        return new Group(
                name,
                documents.stream()
                        .filter(page -> member.test(page.source()))
                        .sorted(order)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isIn(String folder, String source) {
        return source.startsWith(folder + "/") && source.indexOf('/', folder.length() + 1) < 0;
    }
}
