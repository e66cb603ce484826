package org.almoner.rest.console.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.rest.security.Caller;
import org.almoner.rest.security.Operation;
import org.almoner.rest.security.Role;

/**
 * The parts of the console, each with its first page and the operation that leads there.
 *
 * @param sample whether all people and providers are invented
 * @param complaints whether complaints are told
 */
public record Parts(boolean sample, boolean complaints) {

    private static final String COMPLAINTS = "/complaints";

    private static final ImmutableList<Part> COUNCIL = ImmutableList.of(
            new Part("Needs", "/needs", Operation.NEED_LIST),
            new Part("Packages", "/packages", Operation.PACKAGE_LIST),
            new Part("People", "/people", Operation.PERSON_LIST),
            new Part("Complaints", COMPLAINTS, Operation.COMPLAINT_LIST),
            new Part("Providers", "/providers", Operation.PROVIDER_LIST),
            new Part("Map", "/map", Operation.PACKAGE_LIST),
            new Part("Dashboard", "/dashboard", Operation.PACKAGE_LIST),
            new Part("Runs", "/runs", Operation.RUN_LIST),
            new Part("Held lines", "/holds", Operation.LEDGER_HOLDS),
            new Part("Audit trail", "/audit", Operation.AUDIT_LIST));

    private record Part(String name, String path, Operation operation) {}

    /** {@return the ways to the parts that somebody may see} */
    List<Frame.Way> ways(Caller caller, String here) {
        Stream<Part> council = COUNCIL.stream()
                .filter(part -> complaints || !part.path().equals(COMPLAINTS))
                .filter(part -> part.operation().roles().stream().anyMatch(caller.roles()::contains));
        Stream<Part> own = caller.roles().contains(Role.PROVIDER)
                ? caller.provider().stream().flatMap(provider -> own("/providers/" + provider))
                : Stream.empty();
        return Stream.concat(council, own)
                .map(part -> new Frame.Way(
                        part.name(), Desk.ROOT + part.path(), ("/" + here + "/").startsWith(part.path() + "/")))
                .toList();
    }

    /** {@return what a provider sees of itself} */
    private static Stream<Part> own(String root) {
        return Stream.of(
                new Part("Offers", root + "/offers", Operation.OFFER_LIST),
                new Part("Visits", root + "/visit-files", Operation.VISIT_FILE_SEND),
                new Part("Remittances", root + "/remittances", Operation.REMITTANCE_LIST));
    }
}
