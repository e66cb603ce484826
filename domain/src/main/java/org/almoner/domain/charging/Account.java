package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/** An account of the ledger. A debit is positive, a credit negative. */
public sealed interface Account extends Comparable<Account> {

    /**
     * What is owed to a provider.
     *
     * @param id the provider
     */
    record Provider(ProviderId id) implements Account {
        @Override
        public String toString() {
            return "provider:" + id;
        }
    }

    /**
     * What a person is charged.
     *
     * @param id the person
     */
    record Person(PersonId id) implements Account {
        @Override
        public String toString() {
            return "person:" + id;
        }
    }

    /** The council's cost of care, net of what others bear. */
    record Council() implements Account {
        @Override
        public String toString() {
            return "council";
        }
    }

    /** What the NHS is recharged under the joint arrangement (rule L10). */
    record Health() implements Account {
        @Override
        public String toString() {
            return "nhs";
        }
    }

    /**
     * Reads what {@code toString()} writes: {@code council}, {@code nhs}, {@code provider:P-017} or
     * {@code person:C-00042}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Account parse(String text) {
        if (text.equals("council")) {
            return new Council();
        }
        if (text.equals("nhs")) {
            return new Health();
        }
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        checkArgument(
                kind.equals("provider") || kind.equals("person"),
                "'%s' is not an account: write council, nhs, provider:P-017 or person:C-00042",
                text);
        String id = text.substring(colon + 1);
        return kind.equals("provider") ? new Provider(ProviderId.parse(id)) : new Person(PersonId.parse(id));
    }

    @Override
    default int compareTo(Account other) {
        return toString().compareTo(other.toString());
    }
}
