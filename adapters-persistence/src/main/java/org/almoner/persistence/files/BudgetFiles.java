package org.almoner.persistence.files;

import java.nio.file.Path;
import org.almoner.domain.budgets.Budget;
import org.almoner.domain.budgets.FundingPlan;

/**
 * Reads budgets and funding plans, in YAML, which includes JSON. A file that is missing or cannot be read is refused like one with mistakes.
 * Safe for use by many threads.
 */
public final class BudgetFiles {

    private BudgetFiles() {}

    /** {@return the budget of the file, or all that is wrong with it} Whether printed figures add up is for the domain to say. */
    public static FileResult<Budget> readBudget(Path file) {
        return OneFile.at(file).yaml(BudgetReader::budget);
    }

    /** {@return the funding plan of the file, or all that is wrong with it} Whether printed figures add up is for the domain to say. */
    public static FileResult<FundingPlan> readFunding(Path file) {
        return OneFile.at(file).yaml(FundingReader::plan);
    }
}
