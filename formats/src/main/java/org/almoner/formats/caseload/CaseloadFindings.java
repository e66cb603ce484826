package org.almoner.formats.caseload;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.packages.PackageId;
import org.almoner.formats.csv.TableRow;

/**
 * How a caseload stands to the packages that are known. Immutable.
 *
 * @param read how many rows were read
 * @param fresh how many packages are known to nobody
 * @param changed how many are known otherwise
 * @param same how many are known as they are
 * @param rejected how many rows were rejected; a package of which one of the rows that stand together is counts as nothing above
 * @param differences the first packages that are new or changed, {@link #MOST_TOLD} at most
 * @param rejections the first rows that were rejected, {@link #MOST_TOLD} at most
 */
public record CaseloadFindings(
        long read,
        long fresh,
        long changed,
        long same,
        long rejected,
        ImmutableList<Difference> differences,
        ImmutableList<TableRow.Wrong<?>> rejections) {

    /** How many packages, and how many rejected rows, are told. */
    public static final int MOST_TOLD = 100;

    /** {@return how many packages could be read} */
    public long packages() {
        return fresh + changed + same;
    }

    /**
     * A package that is not known as it is.
     *
     * @param line of its first row, counted from 1
     * @param pack which
     * @param isNew whether nobody knows it; it is known otherwise if not
     */
    public record Difference(long line, PackageId pack, boolean isNew) {}
}
