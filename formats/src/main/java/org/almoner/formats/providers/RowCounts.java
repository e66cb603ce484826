package org.almoner.formats.providers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication.Rejection;

/** Counts the rows of a file, or the services of a directory. Of one thread. */
public final class RowCounts {

    private final List<Rejection> rejections = new ArrayList<>();
    private long read;
    private long others;
    private long rejected;

    /** Says that one more was read. */
    public void read() {
        read++;
    }

    /** Says that it is of nobody who is known here. */
    public void other() {
        others++;
    }

    /** Says that it is rejected, with all that is wrong with it. */
    public void rejected(long line, ImmutableList<CsvProblem> problems) {
        rejected++;
        if (rejections.size() < Publication.MOST_REJECTIONS) {
            rejections.add(new Rejection(line, problems));
        }
    }

    /** Says that it is rejected for what stands in one place. */
    public void rejected(long line, String column, String value, String detail) {
        rejected(line, ImmutableList.of(new CsvProblem(column, value, detail)));
    }

    /** {@return what the file says, with these counts} */
    public <T> Publication<T> with(Collection<Learned<T>> learned, Collection<Remark> remarks) {
        return publication(
                learned.stream().collect(Collectors.groupingBy(Learned::news, Collectors.counting())),
                learned,
                remarks);
    }

    /** {@return what a table says, of which the first are told} */
    <T> Publication<T> with(Map<News, Long> news, Collection<Learned<T>> told) {
        return publication(news, told, ImmutableList.of());
    }

    private <T> Publication<T> publication(
            Map<News, Long> news, Collection<Learned<T>> learned, Collection<Remark> remarks) {
        return new Publication<>(
                read,
                others,
                rejected,
                ImmutableList.copyOf(rejections),
                ImmutableMap.copyOf(news),
                ImmutableList.copyOf(learned),
                ImmutableList.copyOf(remarks));
    }
}
