package org.almoner.formats.returns;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.csv.WholeTable;

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
     * {@code delivery-mechanism}. Types and mechanisms are those of the layout.
     *
     * @throws UnreadableFileException with all that is wrong with it, if anything is
     * @throws IOException if the stream fails
     */
    public static ServiceTerms read(InputStream in) throws IOException {
        return new ServiceTerms(WholeTable.read(in, COLUMNS, List.of(SERVICE), ServiceTerms::entry).stream()
                .collect(ImmutableMap.toImmutableMap(Entry::service, Entry::terms)));
    }

    private static Optional<Entry> entry(CsvRow row) {
        Optional<String> service = row.needed(
                SERVICE,
                text -> text.equals(DIRECT_PAYMENT)
                        ? text
                        : ServiceCode.parse(text).toString());
        Optional<String> type = row.needed(TYPE, text -> ReturnWords.one(ReturnWords.SERVICE_TYPES, text));
        Optional<String> mechanism = row.value(MECHANISM, text -> ReturnWords.one(ReturnWords.MECHANISMS, text));
        Optional<String> component = row.value(COMPONENT, FieldText::line);
        return service.flatMap(of ->
                type.map(called -> new Entry(of, new Terms(called, component.orElse(""), mechanism.orElse("")))));
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
