package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.cli.demo.report.Page;
import org.almoner.cli.demo.report.Picture;
import org.almoner.cli.text.TextTable;

/**
 * What one step has to show: for people at the console and on the report's page, and for programs.
 *
 * @param key of the step in JSON, and its anchor on the page
 * @param title for people
 * @param text for the console, ending with a line's end
 * @param paragraphs for the page
 * @param tables for the page
 * @param json for programs
 */
record Section(
        String key,
        String title,
        String text,
        ImmutableList<String> paragraphs,
        ImmutableList<Page.Table> tables,
        ObjectNode json) {

    /** {@return a section without anything in it yet} */
    static Builder of(String key, String title) {
        return new Builder(key, title);
    }

    /** {@return the section for the page} */
    Page.Section page(List<Picture> pictures) {
        return new Page.Section(key, title, paragraphs, tables, ImmutableList.copyOf(pictures), ImmutableList.of());
    }

    /** Puts a section together, part by part. */
    static final class Builder {

        private final String key;
        private final String title;
        private final List<String> texts = new ArrayList<>();
        private final ImmutableList.Builder<String> paragraphs = ImmutableList.builder();
        private final ImmutableList.Builder<Page.Table> tables = ImmutableList.builder();

        private Builder(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** Adds words for console and page. */
        Builder words(String words) {
            paragraphs.add(words.strip());
            return console(words.strip() + "\n");
        }

        /** Adds a table for console and page; the page shows its caption. */
        Builder table(String caption, TextTable table) {
            console(table.toString());
            return onPage(caption, table);
        }

        /** Adds a text for the console alone. */
        Builder console(String text) {
            texts.add(text);
            return this;
        }

        /** Adds words for the page alone. */
        Builder onPage(String words) {
            paragraphs.add(words.strip());
            return this;
        }

        /** Adds a table for the page alone. */
        Builder onPage(String caption, TextTable table) {
            ImmutableList.Builder<Page.Column> columns = ImmutableList.builder();
            for (int i = 0; i < table.headers().size(); i++) {
                columns.add(new Page.Column(table.headers().get(i), table.isFigures(i)));
            }
            tables.add(new Page.Table(
                    caption,
                    columns.build(),
                    table.rows().stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()),
                    Optional.of(table.totals())
                            .filter(total -> !total.isEmpty())
                            .map(ImmutableList::copyOf)));
            return this;
        }

        /** {@return the section, with the same for programs} */
        Section with(ObjectNode json) {
            return new Section(key, title, String.join("\n", texts), paragraphs.build(), tables.build(), json);
        }
    }
}
