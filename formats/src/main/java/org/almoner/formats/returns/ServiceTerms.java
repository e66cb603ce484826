package org.almoner.formats.returns;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/** How the return calls the services of the scheme, and direct payments. Immutable. */
public final class ServiceTerms {

    /** What stands for a direct payment in place of a service. */
    public static final String DIRECT_PAYMENT = "direct-payment";

    private static final String SERVICE = "service";
    private static final String TYPE = "service-type";
    private static final String COMPONENT = "service-component";
    private static final String MECHANISM = "delivery-mechanism";
    private static final Columns COLUMNS = Columns.only(List.of(SERVICE, TYPE), List.of(COMPONENT, MECHANISM));

    private final ImmutableMap<String, Terms> terms;

    private ServiceTerms(ImmutableMap<String, Terms> terms) {
        this.terms = terms;
    }

    /**
     * Reads a table with the columns {@code service}, a code of the scheme or {@link #DIRECT_PAYMENT}, {@code service-type}, {@code service-component} and
     * {@code delivery-mechanism}.
     *
     * @throws UnreadableFileException if anything is wrong with it
     * @throws IOException if the stream fails
     */
    public static ServiceTerms read(InputStream in) throws IOException {
        ImmutableMap.Builder<String, Terms> terms = ImmutableMap.builder();
        Set<String> seen = new HashSet<>();
        CsvReader.read(in, COLUMNS, ServiceTerms::entry, row -> {
            if (row instanceof TableRow.Wrong<Entry> wrong) {
                CsvProblem problem = wrong.problems().get(0);
                throw new UnreadableFileException(row.line(), problem.column(), problem.value(), problem.detail());
            }
            Entry entry = ((TableRow.Read<Entry>) row).value();
            if (!seen.add(entry.service())) {
                throw new UnreadableFileException(row.line(), SERVICE, entry.service(), "it is there twice; keep one");
            }
            terms.put(entry.service(), entry.terms());
        });
        return new ServiceTerms(terms.buildOrThrow());
    }

    private static Optional<Entry> entry(CsvRow row) {
        Optional<String> service = row.needed(
                SERVICE,
                text -> text.equals(DIRECT_PAYMENT)
                        ? text
                        : ServiceCode.parse(text).toString());
        Optional<String> type = row.needed(TYPE, text -> text);
        return service.flatMap(of ->
                type.map(called -> new Entry(of, new Terms(called, row.text(COMPONENT), row.text(MECHANISM)))));
    }

    /** {@return what the care is called here: a code of the scheme, {@link #DIRECT_PAYMENT}, or nothing where the package does not say} */
    public static Optional<String> name(Care care) {
        return care.means() == Means.DIRECT_PAYMENT
                ? Optional.of(DIRECT_PAYMENT)
                : care.service().map(ServiceCode::toString);
    }

    /** {@return how the return calls the care, or empty where the table does not say} */
    public Optional<Terms> find(Care care) {
        return name(care).flatMap(service -> Optional.ofNullable(terms.get(service)));
    }

    /**
     * How the return calls a service.
     *
     * @param type of service
     * @param component of it; maybe empty
     * @param mechanism of delivery; maybe empty
     */
    public record Terms(String type, String component, String mechanism) {

        /** Of a service of which nothing is said. */
        static final Terms NONE = new Terms("", "", "");
    }

    private record Entry(String service, Terms terms) {}
}
