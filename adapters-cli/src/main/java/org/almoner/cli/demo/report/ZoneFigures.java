package org.almoner.cli.demo.report;

import org.almoner.domain.money.Money;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/**
 * A zone's week in figures. Immutable.
 *
 * @param zone which
 * @param planned the weekly hours that were planned for it
 * @param paid the hours that providers are paid for
 * @param council what the council bears
 * @param health what the NHS bears
 * @param people what people are charged
 */
public record ZoneFigures(ZoneCode zone, Hours planned, Hours paid, Money council, Money health, Money people) {}
