package org.almoner.rest.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.application.port.in.VisitReports.Rejection;
import org.almoner.application.port.in.VisitReports.Reports;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.visits.files.ReportedVisit;
import org.almoner.wording.ReportWords;

/** Records visits that are reported one by one: all of them, or none. */
final class Reporting {

    private Reporting() {}

    /**
     * Records the visits.
     *
     * @param own whether the provider itself reports, and so of its own packages alone
     * @throws ProblemException if one of them is rejected; then the unit of work that this is part of is to leave nothing
     */
    static CountsBody all(
            Almoner almoner, ProviderId provider, boolean own, List<ReportedVisit> visits, Author author) {
        List<Row> rows = IntStream.range(0, visits.size())
                .<Row>mapToObj(i -> new Row.Read(i + 1, visits.get(i).by(provider)))
                .toList();
        Findings findings = almoner.visits()
                .record(new Reports(own ? Optional.of(provider) : Optional.empty(), rows::forEach), author);
        if (findings.counts().rejected() > 0) {
            throw ProblemException.refused(
                    findings.rejections().stream().map(Reporting::reason).toArray(Reason[]::new));
        }
        return CountsBody.of(findings.counts());
    }

    private static Reason reason(Rejection rejection) {
        return new Reason(
                ReportWords.code(rejection.reasons().get(0)),
                "visit " + rejection.line() + " of the list, "
                        + rejection.visit().orElseThrow() + ": "
                        + rejection.reasons().stream().map(ReportWords::of).collect(Collectors.joining("; ")));
    }
}
