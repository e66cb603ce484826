package org.almoner.persistence.files;

import java.util.Comparator;

/**
 * A problem or a warning, and where in which file. Ordered by file, then line. Immutable.
 *
 * @param file relative to the folder of the scheme file, such as {@code leicestershire-2020/wards.csv}
 * @param line from 1, or 0 when it is about the whole file
 * @param column from 1, or 0 when it is about the whole line
 * @param path of the value in the file, such as {@code zones[2].kind}; empty when it is about more than a value
 * @param message what is wrong and what to do, for people
 */
public record FileRemark(String file, int line, int column, String path, String message)
        implements Comparable<FileRemark> {

    private static final Comparator<FileRemark> ORDER = Comparator.comparing(FileRemark::file)
            .thenComparingInt(FileRemark::line)
            .thenComparingInt(FileRemark::column)
            .thenComparing(FileRemark::path)
            .thenComparing(FileRemark::message);

    @Override
    public int compareTo(FileRemark other) {
        return ORDER.compare(this, other);
    }

    /** {@return one line for people, such as {@code leicestershire-2020.yaml:42: zones[2].kind: 'larg' is not ...}} */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
