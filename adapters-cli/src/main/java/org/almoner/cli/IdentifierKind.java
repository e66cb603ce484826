package org.almoner.cli;

import org.almoner.domain.identifiers.NhsNumber;
import org.almoner.domain.identifiers.OdsCode;
import org.almoner.domain.identifiers.Uprn;
import org.almoner.domain.parts.Words;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.WardCode;

/** What a number or code names. */
enum IdentifierKind {
    /** A person. */
    NHS_NUMBER,
    /** An address. */
    UPRN,
    /** An organisation of health or care. */
    ODS_CODE,
    /** A few addresses. */
    POSTCODE,
    /** An electoral ward. */
    WARD;

    /**
     * {@return the number or code}
     *
     * @throws IllegalArgumentException if the text is none of this kind
     */
    Object read(String text) {
        return switch (this) {
            case NHS_NUMBER -> NhsNumber.parse(text);
            case UPRN -> Uprn.parse(text);
            case ODS_CODE -> OdsCode.parse(text);
            case POSTCODE -> Postcode.parse(text);
            case WARD -> WardCode.parse(text);
        };
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
