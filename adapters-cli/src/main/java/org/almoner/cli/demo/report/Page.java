package org.almoner.cli.demo.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A report of one page, as texts. Immutable.
 *
 * @param title of the page
 * @param subtitle of what and for when
 * @param figures the few that matter most
 * @param sections in order
 * @param attribution of the data: must be shown with it
 */
public record Page(
        String title,
        String subtitle,
        ImmutableList<KeyFigure> figures,
        ImmutableList<Section> sections,
        String attribution) {

    /**
     * A figure in large type.
     *
     * @param value such as {@code 23,150}
     * @param meaning such as {@code hours a week}
     */
    public record KeyFigure(String value, String meaning) {}

    /**
     * A part of the page: paragraphs, then tables, then pictures, then a list. Any may be missing.
     *
     * @param id by which links reach it: lower-case letters and hyphens
     * @param heading of the part
     * @param paragraphs in order
     * @param tables in order
     * @param pictures in order
     * @param points of a list
     */
    public record Section(
            String id,
            String heading,
            ImmutableList<String> paragraphs,
            ImmutableList<Table> tables,
            ImmutableList<Picture> pictures,
            ImmutableList<String> points) {

        /** {@return a part of paragraphs and tables} */
        public static Section of(String id, String heading, ImmutableList<String> paragraphs, Table... tables) {
            return new Section(
                    id, heading, paragraphs, ImmutableList.copyOf(tables), ImmutableList.of(), ImmutableList.of());
        }
    }

    /**
     * A table. The first cell of a row says what the row is about.
     *
     * @param caption what it shows
     * @param columns one for each cell of a row
     * @param rows in order
     * @param total a last row that adds up the others, or empty
     */
    public record Table(
            String caption,
            ImmutableList<Column> columns,
            ImmutableList<ImmutableList<String>> rows,
            Optional<ImmutableList<String>> total) {}

    /**
     * A column of a table.
     *
     * @param name at its head
     * @param numeric whether it is set to the right
     */
    public record Column(String name, boolean numeric) {

        /** {@return a column of texts} */
        public static Column text(String name) {
            return new Column(name, false);
        }

        /** {@return a column of numbers} */
        public static Column number(String name) {
            return new Column(name, true);
        }
    }
}
