package org.almoner.site;

import com.google.common.collect.ImmutableList;

/**
 * What is shown of one document, file or folder.
 *
 * @param source where it lies in the repository, such as {@code docs/guide/cli.md}
 * @param title its first heading
 * @param sections its headings of the second level, in their order
 * @param body its text in HTML
 * @param targets what its links and pictures lead to in the repository, in their order
 */
public record Page(
        String source, String title, ImmutableList<Section> sections, String body, ImmutableList<String> targets) {

    /**
     * A heading.
     *
     * @param anchor its name in addresses
     * @param title its words
     */
    public record Section(String anchor, String title) {}
}
