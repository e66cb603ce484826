package org.almoner.domain.ledger;

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
     * What a third party is charged as a top-up (rule K6).
     *
     * @param reference of the third party
     */
    record ThirdParty(String reference) implements Account {

        /**
         * Refuses a blank reference.
         *
         * @throws IllegalArgumentException if the reference is blank
         */
        public ThirdParty {
            checkArgument(!reference.isBlank(), "a third party has a reference");
        }

        @Override
        public String toString() {
            return "third-party:" + reference;
        }
    }

    /**
     * What is owed to the account into which a person's direct payments are made.
     *
     * @param id the person
     */
    record DirectPayment(PersonId id) implements Account {
        @Override
        public String toString() {
            return "direct-payment:" + id;
        }
    }

    /**
     * What a person owes under a deferred payment agreement, interest included.
     *
     * @param id the person
     */
    record Deferred(PersonId id) implements Account {
        @Override
        public String toString() {
            return "deferred:" + id;
        }
    }

    /**
     * Reads what {@code toString()} writes: {@code council}, {@code nhs}, {@code provider:P-017}, {@code person:C-00042},
     * {@code third-party:T-1}, {@code direct-payment:C-00042} or {@code deferred:C-00042}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Account parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon + 1);
        String id = text.substring(colon + 1);
        return switch (kind) {
            case "council" -> new Council();
            case "nhs" -> new Health();
            case "provider:" -> new Provider(ProviderId.parse(id));
            case "person:" -> new Person(PersonId.parse(id));
            case "third-party:" -> new ThirdParty(id);
            case "direct-payment:" -> new DirectPayment(PersonId.parse(id));
            case "deferred:" -> new Deferred(PersonId.parse(id));
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is not an account: write council, nhs, provider:P-017, person:C-00042,"
                                + " third-party:T-1, direct-payment:C-00042 or deferred:C-00042");
        };
    }

    @Override
    default int compareTo(Account other) {
        return toString().compareTo(other.toString());
    }
}
