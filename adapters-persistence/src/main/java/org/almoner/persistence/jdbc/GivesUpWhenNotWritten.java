package org.almoner.persistence.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Gives up a connection whose store could not be written. H2 is closing the file then, and may never come back from what else it
 * is asked on that connection, were it only to end the transaction; once all are given up it opens the file anew.
 */
final class GivesUpWhenNotWritten implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return H2.isNotWritten(failure)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
