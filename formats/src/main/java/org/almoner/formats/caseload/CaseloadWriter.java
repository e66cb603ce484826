package org.almoner.formats.caseload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.TableTemplate;
import org.almoner.formats.csv.TableTemplate.Column;

/** Writes a caseload as a table, which gives back every package that is in it. Stateless. */
public final class CaseloadWriter {

    static final String PACKAGE = "package";
    static final String PLACE = "place";
    static final String DAYS = "days";
    static final String START = "start";
    static final String MINUTES = "minutes";
    static final String SECOND_CARER = "second-carer";
    static final String UNITS = "units";
    static final String AGREED = "agreed";
    static final String LOT = "lot";
    static final String SERVICE = "service";
    static final String CONTRIBUTION = "contribution";
    static final String HEALTH_SHARE = "health-share";

    /** The columns, what each holds, and an example. */
    public static final TableTemplate TEMPLATE = new TableTemplate(ImmutableList.of(
            new Column(PACKAGE, true, "the reference; all rows of one are one package, and stand together", "K-00101"),
            new Column(
                    PLACE,
                    true,
                    "a price band of the scheme, or a postcode; the same in all rows of a package",
                    "LE11 3BY"),
            new Column(
                    DAYS,
                    false,
                    "monday to sunday, several with blanks between them; or weekday, weekend, every-day",
                    "monday thursday"),
            new Column(START, false, "when the visit is to start", "07:30"),
            new Column(MINUTES, false, "how long it is to last", "45"),
            new Column(SECOND_CARER, false, "how many of the minutes a second carer is there", "0"),
            new Column(
                    UNITS,
                    false,
                    "places, nights or sessions of a week; without them days, start and minutes are needed",
                    ""),
            new Column(AGREED, false, "a price agreed for the package; the card's where it is empty", "19.40/hour"),
            new Column(LOT, false, "a code of the scheme, where it buys in more than one", ""),
            new Column(SERVICE, false, "a code of the scheme, where it buys more than one", ""),
            new Column(CONTRIBUTION, false, "the most that the person can be asked for a week", "60.00"),
            new Column(HEALTH_SHARE, false, "the part that the NHS funds", "70%")));

    private CaseloadWriter() {}

    /**
     * Writes the packages in their order; those that the table would not give back as they are it leaves out.
     *
     * @param target is not closed by this
     * @return the packages that are left out, and why
     * @throws IOException if it cannot be written to
     */
    public static ImmutableSortedMap<PackageId, String> write(Writer target, Collection<FundedPackage> packages)
            throws IOException {
        PackageRows rows = new PackageRows(packages);
        Map<PackageId, String> leftOut = new TreeMap<>();
        try (CsvWriter out = new CsvWriter(target, TEMPLATE.names())) {
            for (FundedPackage each : packages) {
                Optional<String> reason = rows.whyNot(each);
                if (reason.isPresent()) {
                    leftOut.put(each.pack().id(), reason.get());
                    continue;
                }
                for (ImmutableMap<String, String> row : PackageRows.of(each)) {
                    out.row(TEMPLATE.row(row));
                }
            }
        }
        return ImmutableSortedMap.copyOf(leftOut);
    }
}
