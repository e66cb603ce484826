package org.almoner.formats.returns;

import com.google.common.collect.ImmutableList;
import org.almoner.formats.csv.TableRow;

/**
 * How a file of Client Level Data stands to what is known here. Immutable.
 *
 * @param read how many rows were read
 * @param fresh how many are of events that are not ours
 * @param changed how many say something else of an event than ours do
 * @param same how many say the same
 * @param rejected how many cannot be read, or are there again
 * @param missing how many of our events the file does not have
 * @param differences the first of what is new or changed, {@link #MOST_TOLD} rows at most, in the order of the file
 * @param rejections the first of the rejected rows, as many
 * @param absent the references of the first of our events that the file does not have, as many
 */
public record ClientLevelFindings(
        long read,
        long fresh,
        long changed,
        long same,
        long rejected,
        long missing,
        ImmutableList<Difference> differences,
        ImmutableList<TableRow.Wrong<ClientLevelRow>> rejections,
        ImmutableList<String> absent) {

    /** How many rows of each kind are told. */
    public static final int MOST_TOLD = 100;

    /**
     * A row that is new or changed. Immutable.
     *
     * @param line of the row, counted from 1
     * @param reference of the event
     * @param columns in which it differs from ours; none where the event is not ours
     */
    public record Difference(long line, String reference, ImmutableList<Column> columns) {}

    /**
     * A column in which a row differs. Immutable.
     *
     * @param name of the column
     * @param theirs what the file has; maybe empty
     * @param ours what we would write; maybe empty
     */
    public record Column(String name, String theirs, String ours) {}
}
