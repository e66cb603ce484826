package org.almoner.formats.caseload;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.TableRow;

/** Reads a caseload package by package, however many there are: all rows of one stand together. Stateless. */
public final class CaseloadFile {

    private static final Columns COLUMNS = Columns.only(CaseloadWriter.TEMPLATE);

    private CaseloadFile() {}

    /**
     * Gives each package as soon as its rows are over, with the line of the first, and each row that is rejected. A package of which a row
     * is rejected is not given.
     *
     * @param in is read to its end, and closed
     * @param scheme whose bands, postcodes, lots, services and fees the table names
     * @param day whose zone map gives the bands of postcodes, and whose fees count
     * @param packages is given them from the thread of the caller; what it throws is thrown on
     * @return how many rows were read
     * @throws org.almoner.formats.csv.UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static long read(InputStream in, Scheme scheme, LocalDate day, Consumer<TableRow<FundedPackage>> packages)
            throws IOException {
        PackageOfRows rows = new PackageOfRows(new CaseloadRowReader(scheme, day), packages);
        CsvReader.read(in, COLUMNS, rows::read, rows::taken);
        return rows.finish();
    }
}
