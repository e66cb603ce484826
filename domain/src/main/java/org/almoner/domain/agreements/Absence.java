package org.almoner.domain.agreements;

/** Why a person is not there to be cared for. The days of an absence are those without any care: not the day of going or coming back. */
public enum Absence {
    /** In hospital. */
    HOSPITAL,
    /** Away, on holiday or with family, as arranged before. */
    AWAY,
    /** The package is suspended by the council or the provider for another reason. */
    SUSPENDED,
    /** The person died; from the day after the death, without an end. Nothing is charged for these days, whatever a scheme says. */
    DECEASED
}
