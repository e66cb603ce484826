package org.almoner.formats.ledger;

import java.time.LocalDate;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;

/**
 * A line of the journal. Immutable.
 *
 * @param run which posted it
 * @param posted on which day, on the clocks of the council
 * @param number of the transaction within the run, from 1; its lines balance
 * @param line what it is about
 * @param account here
 * @param code where the finance ledger posts it
 * @param amount a debit above nothing, a credit below
 * @param cause why it was posted, as a code with what was learned, and never the words of whoever recorded it
 */
public record JournalLine(
        RunId run,
        LocalDate posted,
        int number,
        LineKey line,
        Account account,
        FinanceCode code,
        Money amount,
        String cause) {}
