package org.almoner.simulation.year;

/** Counts what happens in a week. */
final class Tally {

    int arrived;
    int ended;
    int handedBack;
    int published;
    int placed;
    int untaken;
}
