package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.csv.WholeTable;

/**
 * What the references and codes in the files of others stand for here. Of a kind of which none is given, theirs are ours; visit codes have to
 * be given. Immutable.
 */
public final class References {

    /** Theirs are ours, and no visit code stands for anything. */
    public static final References NONE = new References(ImmutableTable.of());

    private static final String KIND = "kind";
    private static final String THEIRS = "theirs";
    private static final String OURS = "ours";
    private static final Columns COLUMNS = Columns.only(List.of(KIND, THEIRS, OURS), List.of());

    /** What is referred to. */
    public enum Kind {
        /** A provider. */
        PROVIDER,
        /** A contract, which stands for the provider it is with. */
        CONTRACT,
        /** A person who draws on care. */
        PERSON,
        /** An order, which is a package. */
        ORDER,
        /** A visit code, which stands for what became of a visit. */
        VISIT_CODE,
        /** A column, which stands for one of those here, or for none. */
        COLUMN;

        /** {@return what ours is read as} */
        private Object read(String ours) {
            return switch (this) {
                case PROVIDER, CONTRACT -> ProviderId.parse(ours);
                case PERSON -> PersonId.parse(ours);
                case ORDER -> PackageId.parse(ours);
                case VISIT_CODE -> Outcome.parse(ours);
                case COLUMN -> DeliveryTable.columnOrNone(ours);
            };
        }
    }

    private final ImmutableTable<Kind, String, String> ours;

    private References(Table<Kind, String, String> ours) {
        this.ours = ImmutableTable.copyOf(ours);
    }

    /**
     * Reads a table with the columns {@code kind} (provider, contract, person, order, visit-code, column), {@code theirs} and {@code ours}.
     *
     * @throws UnreadableFileException with all that is wrong with it, if anything is
     * @throws IOException if the stream fails
     */
    public static References read(InputStream in) throws IOException {
        ImmutableTable.Builder<Kind, String, String> ours = ImmutableTable.builder();
        WholeTable.read(in, COLUMNS, List.of(THEIRS, KIND), References::entry)
                .forEach(entry -> ours.put(entry.kind(), entry.theirs(), entry.ours()));
        return new References(ours.buildOrThrow());
    }

    private static Optional<Entry> entry(CsvRow row) {
        Optional<Kind> kind = row.needed(KIND, text -> FieldText.constant(Kind.class, text));
        Optional<String> theirs = row.needed(THEIRS, FieldText::line);
        Optional<?> ours = kind.flatMap(of -> row.needed(OURS, of::read));
        return kind.flatMap(of -> theirs.flatMap(their -> ours.map(any -> new Entry(of, their, row.text(OURS)))));
    }

    /** {@return the provider} Refuses one that stands for none. */
    ProviderId provider(String theirs) {
        return ProviderId.parse(find(Kind.PROVIDER, theirs));
    }

    /** {@return the person} Refuses one that stands for nobody. */
    PersonId person(String theirs) {
        return PersonId.parse(find(Kind.PERSON, theirs));
    }

    /** {@return the package} Refuses an order that stands for none. */
    PackageId pack(String order) {
        return PackageId.parse(find(Kind.ORDER, order));
    }

    /** Refuses a contract that is with another provider, or with none, where contracts are given. */
    String contract(String theirs, ProviderId provider) {
        checkArgument(
                !ours.containsRow(Kind.CONTRACT)
                        || ProviderId.parse(find(Kind.CONTRACT, theirs)).equals(provider),
                "contract '%s' is not with %s",
                theirs,
                provider);
        return theirs;
    }

    /** {@return what the code stands for} Refuses one that stands for nothing. */
    Outcome outcome(String code) {
        return Outcome.parse(known(Kind.VISIT_CODE, code));
    }

    /** {@return what files call columns, and their names here} */
    ImmutableMap<String, String> columns() {
        return ours.row(Kind.COLUMN);
    }

    /** {@return the code that stands for it, or empty when none does} */
    Optional<String> code(Outcome outcome) {
        return ours.row(Kind.VISIT_CODE).entrySet().stream()
                .filter(entry -> Outcome.parse(entry.getValue()).equals(outcome))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** {@return what they call it: the first of several} Refuses what they call nothing. */
    String theirs(Kind kind, String our) {
        if (!ours.containsRow(kind)) {
            return our;
        }
        return ours.row(kind).entrySet().stream()
                .filter(entry -> entry.getValue().equals(our))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing among the references stands for " + our + "; add it to them"));
    }

    private String find(Kind kind, String theirs) {
        return ours.containsRow(kind) ? known(kind, theirs) : theirs;
    }

    private String known(Kind kind, String theirs) {
        String our = ours.get(kind, theirs);
        checkArgument(our != null, "'%s' is not among the references; add it to them", theirs);
        return our;
    }

    private record Entry(Kind kind, String theirs, String ours) {}
}
