package org.almoner.domain.agreements;

/** Who collects what a person is charged for a package. */
public enum Collector {
    /** The council pays the provider in full and bills the person. */
    COUNCIL,
    /** The provider bills the person; the council deducts it from the payment. */
    PROVIDER
}
