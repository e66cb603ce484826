package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.charging.ClaimLine;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.jspecify.annotations.Nullable;

/** Reads tables of what providers claim for visits. Safe for use by many threads. */
public final class ClaimFiles {

    private static final ImmutableList<String> COLUMNS = ImmutableList.of("visit", "minutes", "amount");

    private ClaimFiles() {}

    /**
     * {@return the claim, known by the file's name, its lines numbered as in the file, or all that is wrong with it} A file that is
     * missing or cannot be read is refused like one with mistakes.
     *
     * @param file a table separated by commas, whose first line names the columns
     * @param provider who claims
     */
    public static FileResult<ProviderClaim> read(Path file, ProviderId provider) {
        @Nullable Path path = file.getFileName();
        checkArgument(path != null, "'%s' is not a file; write its path, such as claim.csv", file);
        String name = path.toString();
        Remarks remarks = new Remarks();
        List<ClaimLine> lines = new ArrayList<>();
        Folder.onDisk(file.resolveSibling(""))
                .text(name, Place.wholeFile(name), remarks)
                .ifPresent(text -> CsvTable.readOnly(
                        name, text, COLUMNS, remarks, row -> line(row, remarks).ifPresent(lines::add)));
        if (lines.isEmpty() && remarks.problems().isEmpty()) {
            remarks.problem(Place.wholeFile(name), "nothing is claimed; write a row for each visit");
        }
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty()
                ? new FileResult.Accepted<>(new ProviderClaim(name, provider, ImmutableList.copyOf(lines)))
                : new FileResult.Refused<>(problems);
    }

    private static Optional<ClaimLine> line(CsvTable.Row row, Remarks remarks) {
        Optional<VisitId> visit = row.read("visit", VisitId::parse);
        Optional<Integer> minutes = row.wholeNumber("minutes");
        Optional<Money> amount = row.read("amount", Money::given);
        return visit.flatMap(of -> minutes.flatMap(stayed -> amount.flatMap(
                pounds -> remarks.make(row.place(""), () -> new ClaimLine(row.line(), of, stayed, pounds)))));
    }
}
