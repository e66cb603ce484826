package org.almoner.formats.providers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.providers.Learned.News;

/**
 * What a file says of providers. Immutable.
 *
 * @param read how many rows were read
 * @param others how many of them are of nobody who is known here
 * @param rejected how many of them say nothing that can be used
 * @param rejections the first of those, {@link #MOST_REJECTIONS} at most
 * @param news how often it is which
 * @param learned of each provider that is known and that it tells of, provider by provider; of a table of providers, which may tell of
 *     millions that nobody knows, what is new or changed, {@link #MOST_TOLD} at most
 * @param remarks what somebody should look at, in the same order
 * @param <T> the type of what it says of each
 */
public record Publication<T>(
        long read,
        long others,
        long rejected,
        ImmutableList<Rejection> rejections,
        ImmutableMap<News, Long> news,
        ImmutableList<Learned<T>> learned,
        ImmutableList<Remark> remarks) {

    /** How many rejections are kept. */
    public static final int MOST_REJECTIONS = 100;

    /** How many providers that are new or changed are kept of a table of providers. */
    public static final int MOST_TOLD = 1_000;

    /** {@return how often it is that news} */
    public long count(News which) {
        return news.getOrDefault(which, 0L);
    }

    /** {@return what is new or changed, of what was learned} */
    public ImmutableList<Learned<T>> toRecord() {
        return learned.stream().filter(each -> each.news() != News.SAME).collect(ImmutableList.toImmutableList());
    }

    /**
     * A row that says nothing that can be used.
     *
     * @param line where it begins, counted from 1
     * @param problems all that is wrong with it
     */
    public record Rejection(long line, ImmutableList<CsvProblem> problems) {}
}
