package org.almoner.formats.providers;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.providers.Publication.Rejection;

/** Counts the rows of a file. Of one thread. */
final class RowCounts {

    private final List<Rejection> rejections = new ArrayList<>();
    private long read;
    private long others;
    private long rejected;

    void read() {
        read++;
    }

    void other() {
        others++;
    }

    void rejected(long line, ImmutableList<CsvProblem> problems) {
        rejected++;
        if (rejections.size() < Publication.MOST_REJECTIONS) {
            rejections.add(new Rejection(line, problems));
        }
    }

    void rejected(long line, String column, String value, String detail) {
        rejected(line, ImmutableList.of(new CsvProblem(column, value, detail)));
    }

    <T> Publication<T> with(Collection<Learned<T>> learned, Collection<Remark> remarks) {
        return new Publication<>(
                read,
                others,
                rejected,
                ImmutableList.copyOf(rejections),
                ImmutableList.copyOf(learned),
                ImmutableList.copyOf(remarks));
    }
}
