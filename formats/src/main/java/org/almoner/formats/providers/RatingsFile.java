package org.almoner.formats.providers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/**
 * Reads the regulator's ratings: a row for each location, service or group of people, and domain; ratings in any case. Safe for use by many
 * threads.
 */
public final class RatingsFile {

    static final String LOCATION = "Location ID";
    static final String LOCATION_NAME = "Location Name";
    static final String GROUP = "Service / Population Group";
    static final String DOMAIN = "Domain";
    static final String RATING = "Latest Rating";
    static final String PUBLISHED = "Publication Date";
    static final String INHERITED = "Inherited Rating (Y/N)";
    static final String PROVIDER = "Provider ID";
    static final String PROVIDER_NAME = "Provider Name";

    /** All that are known of it, in the order in which they are published. */
    static final ImmutableList<String> ALL = ImmutableList.of(
            LOCATION,
            "Location ODS Code",
            LOCATION_NAME,
            "Care Home?",
            "Location Type",
            "Location Primary Inspection Category",
            "Location Street Address",
            "Location Address Line 2",
            "Location City",
            "Location Post Code",
            "Location Local Authority",
            "Location Region",
            GROUP,
            DOMAIN,
            RATING,
            PUBLISHED,
            "Report Type",
            INHERITED,
            "URL",
            PROVIDER,
            PROVIDER_NAME,
            "Brand ID",
            "Brand Name");

    /** What stands for all that a location does, and for all domains. */
    static final String OVERALL = "Overall";

    /** The domains by what the regulator calls them. */
    static final ImmutableMap<String, QualityDomain> DOMAINS = ImmutableMap.of(
            "Safe", QualityDomain.SAFE,
            "Effective", QualityDomain.EFFECTIVE,
            "Caring", QualityDomain.CARING,
            "Responsive", QualityDomain.RESPONSIVE,
            "Well-led", QualityDomain.WELL_LED);

    private static final ImmutableSet<String> NEEDED = ImmutableSet.of(LOCATION, GROUP, DOMAIN, RATING, PUBLISHED);
    private static final int TITLE_ROWS = 10;
    private static final Columns COLUMNS = Columns.among(NEEDED, Sets.difference(ImmutableSet.copyOf(ALL), NEEDED))
            .beneathTitle(TITLE_ROWS);

    private RatingsFile() {}

    /**
     * Gives every rating in order.
     *
     * @param in is read to its end, and closed
     * @param doubtful is told the location of a row that is wrong, as far as it can be read, before the row is given: of a row that is not
     *     whole, whatever in it may be one
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, Consumer<RegulatorId> doubtful, Consumer<TableRow<RatingRow>> rows)
            throws IOException {
        CsvReader.readWhole(
                in, COLUMNS, row -> rating(row, doubtful), texts -> DirectoryFile.references(texts, doubtful), rows);
    }

    private static Optional<RatingRow> rating(CsvRow row, Consumer<RegulatorId> doubtful) {
        Optional<RegulatorId> location = row.needed(LOCATION, RegulatorId::parse);
        boolean ofWhole = row.needed(GROUP, group -> Ascii.equalsIgnoreCase(group, OVERALL))
                .orElse(false);
        Optional<Optional<QualityDomain>> domain = row.needed(DOMAIN, RatingsFile::domain);
        RegulatorGrade grade = row.value(RATING, RegulatorGrade::parse).orElse(RegulatorGrade.NOT_RATED);
        Optional<LocalDate> published = grade == RegulatorGrade.NOT_RATED
                ? row.value(PUBLISHED, RatingsFile::day)
                : row.needed(PUBLISHED, RatingsFile::day);
        boolean inherited = row.value(INHERITED, RatingsFile::yes).orElse(false);
        if (!row.isRight()) {
            location.ifPresent(doubtful);
            return Optional.empty();
        }
        return Optional.of(
                new RatingRow(location.orElseThrow(), ofWhole, domain.orElseThrow(), grade, published, inherited));
    }

    private static Optional<QualityDomain> domain(String text) {
        Optional<QualityDomain> domain = DOMAINS.entrySet().stream()
                .filter(named -> Ascii.equalsIgnoreCase(named.getKey(), text))
                .map(Map.Entry::getValue)
                .findFirst();
        checkArgument(
                domain.isPresent() || Ascii.equalsIgnoreCase(text, OVERALL),
                "'%s' is none of %s, %s",
                text,
                String.join(", ", DOMAINS.keySet()),
                OVERALL);
        return domain;
    }

    /** Spreadsheets write days either way. */
    private static LocalDate day(String text) {
        return text.indexOf('/') >= 0 ? FieldText.britishDay(text) : FieldText.day(text);
    }

    private static boolean yes(String text) {
        checkArgument(
                Ascii.equalsIgnoreCase(text, "Y") || Ascii.equalsIgnoreCase(text, "N"),
                "'%s' is neither Y nor N",
                text);
        return Ascii.equalsIgnoreCase(text, "Y");
    }
}
