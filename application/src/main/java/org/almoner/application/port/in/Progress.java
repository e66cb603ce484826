package org.almoner.application.port.in;

/** Is told how far a long task has come; called from the thread that does the task. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    /**
     * Some part is done.
     *
     * @param done parts done so far
     * @param total parts in all
     */
    void advanced(long done, long total);
}
