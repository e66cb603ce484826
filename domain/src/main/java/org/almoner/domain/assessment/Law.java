package org.almoner.domain.assessment;

import org.almoner.domain.means.Authority;
import org.almoner.domain.money.Confidence;

/** Provisions that rules of the engine rest on, where no figure or kind brings its own. */
final class Law {

    static final Authority HOUSING = new Authority(
            "SI 2014/2672 Sch 1 para 2",
            "legislation.gov.uk; sthelens.gov.uk/article/4475; bathnes.gov.uk",
            Confidence.L);
    static final Authority EXPENDITURE = new Authority("SI 2014/2672 Sch 1 para 4", "legislation.gov.uk", Confidence.L);
    static final Authority COUNCIL = new Authority("The council's own rule", "scheme file", Confidence.L);
    static final Authority CASE = new Authority("The council's decision in the case", "bathnes.gov.uk", Confidence.L);
    static final Authority NOT_BELOW_NOTHING =
            new Authority("Care Act 2014 s14(7)", "legislation.gov.uk/ukpga/2014/23/section/14", Confidence.L);
    static final Authority UPPER_LIMIT =
            new Authority("SI 2014/2672 reg 12", "localgovernmentlawyer.co.uk/lacat/inc/html/146.html", Confidence.L2);
    static final Authority LIGHT_TOUCH = new Authority(
            "SI 2014/2672 reg 10",
            "northtyneside.gov.uk, light-touch assessments; bathnes.gov.uk; localgovernmentlawyer.co.uk/lacat/inc/html/146.html",
            Confidence.L);
    static final Authority NOT_DISCLOSED =
            new Authority("SI 2014/2672 reg 10", "localgovernmentlawyer.co.uk/lacat/inc/html/146.html", Confidence.L);
    static final Authority FREE = new Authority(
            "SI 2014/2672 reg 3; Care Act 2014 s14",
            "legislation.gov.uk/uksi/2014/2672/part/2; proceduresonline.com/resources/careact/p_power_la_charge.html",
            Confidence.L);
    static final Authority DEPRIVATION =
            new Authority("SI 2014/2672 reg 22, 23; guidance, annex E", "from memory", Confidence.M);
    static final Authority TWELVE_WEEKS =
            new Authority("SI 2014/2672 Sch 2 para 2", "legislation.gov.uk; mypodplan.co.uk", Confidence.L);
    static final Authority OCCUPIED =
            new Authority("SI 2014/2672 Sch 2 para 4", "kent.connecttosupport.org; bournemouth.gov.uk", Confidence.L);

    private Law() {}
}
