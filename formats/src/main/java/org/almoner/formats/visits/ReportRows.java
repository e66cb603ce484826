package org.almoner.formats.visits;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.in.VisitReports.Reason.Malformed;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.formats.csv.TableRow;

/** Rows of tables as the use case takes them. */
final class ReportRows {

    private ReportRows() {}

    static Row of(TableRow<VisitRecord> row) {
        if (row instanceof TableRow.Read<VisitRecord> read) {
            return new Row.Read(read.line(), read.value());
        }
        TableRow.Wrong<VisitRecord> wrong = (TableRow.Wrong<VisitRecord>) row;
        return new Row.NotRead(
                wrong.line(),
                wrong.problems().stream()
                        .map(problem -> new Malformed(problem.column(), problem.value(), problem.detail()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
