package org.almoner.rest.console.packages;

import static org.almoner.rest.security.Operation.PACKAGE_FACT_RECORD;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.parts.Words;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.facts.FactProblems;
import org.almoner.rest.packages.PackageProblems;
import org.almoner.rest.security.Operates;
import org.almoner.wording.Figures;

/** The documents of a package that are on file. */
@Path("")
public final class DocumentPages {

    private static final String PACKAGE = "package";
    private static final String PATH = "/packages/{package}/documents";
    private static final String EVIDENCE = "evidence";
    private static final String DOCUMENT = "document-";
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private final Desk desk;

    /** For one request. */
    public DocumentPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * A document that is needed or on file.
     *
     * @param value its code
     * @param words for people
     * @param hint whether approval takes it, or empty
     * @param ticked whether it is on file on the day
     */
    public record Document(String value, String words, String hint, boolean ticked) {

        static Document of(EvidenceCode code, boolean onFile, boolean needed) {
            String words = Figures.code(code);
            return new Document(code.code(), Words.capitalised(words), needed ? "Needed for approval" : "", onFile);
        }
    }

    /**
     * What the page shows.
     *
     * @param pack the package
     * @param documents that are needed or on file
     * @param from the day, which is likely meant
     */
    public record Documents(PackageId pack, List<Document> documents, LocalDate from) {}

    /** {@return the page on which documents are ticked} */
    @GET
    @Path(PATH)
    @Operates(value = PACKAGE_FACT_RECORD, records = EVIDENCE)
    public Page show(@PathParam(PACKAGE) PackageId pack) {
        return desk.page("packages/documents", "Documents of package " + pack + " on file", view -> show(view, pack));
    }

    private static Documents show(View view, PackageId pack) {
        PackageAccount account =
                view.almoner().packages().find(pack, view.today()).orElseThrow(() -> PackageProblems.unknown(pack));
        LocalDate day = account.next().orElse(account.day());
        Set<EvidenceCode> onFile = view.store().packages().find(pack).stream()
                .flatMap(history -> history.facts().of(PackageFacts.EVIDENCE).asKnownAt(Instant.MAX).find(day).stream())
                .flatMap(evidence -> evidence.documents().stream())
                .collect(Collectors.toSet());
        Set<EvidenceCode> needed = needed(view.scheme());
        return new Documents(
                pack,
                Sets.union(needed, onFile).stream()
                        .sorted()
                        .map(code -> Document.of(code, onFile.contains(code), needed.contains(code)))
                        .toList(),
                day);
    }

    private static Set<EvidenceCode> needed(Scheme scheme) {
        return scheme.packages().approvals().map(ApprovalRules::evidence).orElseGet(ImmutableSortedSet::of);
    }

    /** {@return the page of the package, after its documents were recorded} */
    @POST
    @Path(PATH)
    @Operates(value = PACKAGE_FACT_RECORD, records = EVIDENCE)
    public Response record(@PathParam(PACKAGE) PackageId pack, Form form) {
        return desk.act(form, "/packages/" + pack + "/documents", almoner -> {
            Set<EvidenceCode> ticked = form.entered().keySet().stream()
                    .filter(field -> field.startsWith(DOCUMENT))
                    .flatMap(field ->
                            form.read(field, any -> EvidenceCode.parse(field.substring(DOCUMENT.length()))).stream())
                    .collect(Collectors.toSet());
            Optional<Set<EvidenceCode>> others = form.called("others", "Other documents")
                    .read(
                            "others",
                            text -> COMMAS.splitToStream(text)
                                    .map(EvidenceCode::parse)
                                    .collect(Collectors.toSet()));
            Optional<LocalDate> from = form.called("from", "First day").day("from", "Say from which day on");
            Author author = desk.because(form);
            Evidence evidence = new Evidence(ImmutableSortedSet.copyOf(Sets.union(ticked, others.orElseGet(Set::of))));
            FactProblems.check(almoner.records()
                    .record(pack, PackageFacts.EVIDENCE, evidence, DateRange.from(from.orElseThrow()), author));
            return new Done("/packages/" + pack, "The documents of package " + pack + " are recorded");
        });
    }
}
