package org.almoner.domain.assessment;

import org.almoner.domain.means.Authority;
import org.almoner.domain.money.Confidence;

/** Provisions that rules of the engine rest on, where no figure or kind brings its own. */
final class Law {

    static final Authority HOUSING =
            new Authority("SI 2014/2672 Sch 1 para 2", "legislation.gov.uk, STH-A, BATH610", Confidence.L);
    static final Authority EXPENDITURE = new Authority("SI 2014/2672 Sch 1 para 4", "legislation.gov.uk", Confidence.L);
    static final Authority COUNCIL = new Authority("The council's own rule", "scheme file", Confidence.L);
    static final Authority CASE = new Authority("The council's decision in the case", "BATH610", Confidence.L);
    static final Authority NOT_BELOW_NOTHING = new Authority("Care Act 2014 s14(7)", "s14", Confidence.L);
    static final Authority UPPER_LIMIT = new Authority("SI 2014/2672 reg 12", "LGL146", Confidence.L2);
    static final Authority LIGHT_TOUCH = new Authority("SI 2014/2672 reg 10", "NTYNE-L, BATH62, LGL146", Confidence.L);
    static final Authority NOT_DISCLOSED = new Authority("SI 2014/2672 reg 10", "LGL146", Confidence.L);
    static final Authority FREE = new Authority("SI 2014/2672 reg 3; Care Act 2014 s14", "PART2, PROC-P", Confidence.L);
    static final Authority DEPRIVATION =
            new Authority("SI 2014/2672 reg 22, 23; guidance, annex E", "from memory", Confidence.M);
    static final Authority TWELVE_WEEKS =
            new Authority("SI 2014/2672 Sch 2 para 2", "legislation.gov.uk, POD", Confidence.L);
    static final Authority OCCUPIED = new Authority("SI 2014/2672 Sch 2 para 4", "KENT-G, BOURN", Confidence.L);

    private Law() {}
}
