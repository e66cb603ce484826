package org.almoner.wording;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import org.almoner.application.port.in.Caseloads.LeftOut;
import org.almoner.domain.packages.PackageId;

/** Why packages are not in a caseload, in words. */
public final class CaseloadWords {

    private CaseloadWords() {}

    /** {@return the reason of each package} */
    public static ImmutableSortedMap<PackageId, String> of(ImmutableSortedMap<PackageId, LeftOut> leftOut) {
        return ImmutableSortedMap.copyOf(Maps.transformValues(leftOut, CaseloadWords::of));
    }

    private static String of(LeftOut why) {
        if (why instanceof LeftOut.NoHome home) {
            return "nothing says where person " + home.person() + " lives";
        }
        if (why instanceof LeftOut.NoZone zone) {
            return zone.home().explanation();
        }
        return "its lot and service name none that the scheme buys, or more than one";
    }
}
