package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.means.Authority;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** The national amounts on every day of some years, each with its source and how well it is known. Immutable. */
public final class NationalTables {

    private final DateRange term;
    private final ImmutableMap<NationalAmount, Timeline<Figure>> figures;

    private NationalTables(DateRange term, ImmutableMap<NationalAmount, Timeline<Figure>> figures) {
        this.term = term;
        this.figures = figures;
    }

    /**
     * {@return the tables of the cells}
     *
     * @param term the days that they are for
     * @throws IllegalArgumentException if cells overlap, leave a gap or lie outside the term; the message lists all of it
     */
    public static NationalTables of(DateRange term, Collection<Cell> cells) {
        ImmutableList<NationalTableCheck.Problem> problems =
                new NationalTableCheck(term, ImmutableList.copyOf(cells)).problems();
        checkArgument(problems.isEmpty(), "the national tables do not hold together: %s", problems);
        Map<NationalAmount, Timeline<Figure>> figures = new EnumMap<>(NationalAmount.class);
        cells.forEach(cell -> figures.merge(
                cell.amount(),
                Timeline.of(cell.days(), cell.figure()),
                (before, one) -> before.with(cell.days(), cell.figure())));
        return new NationalTables(term, ImmutableMap.copyOf(figures));
    }

    /** {@return the days that the tables are for} */
    public DateRange term() {
        return term;
    }

    /** {@return the cells of the amount, in order of days; none for an amount that is not in the tables} */
    public Timeline<Figure> of(NationalAmount amount) {
        Timeline<Figure> none = Timeline.empty();
        return figures.getOrDefault(amount, none);
    }

    /** {@return the amount on the day, or empty where the tables have none} */
    public Optional<Figure> find(NationalAmount amount, LocalDate day) {
        return of(amount).find(day);
    }

    /**
     * {@return the amount on the day}
     *
     * @throws IllegalArgumentException if the tables have none
     */
    public Figure get(NationalAmount amount, LocalDate day) {
        return find(amount, day)
                .orElseThrow(() -> new IllegalArgumentException("the national tables have no amount '" + amount.title()
                        + "' on " + day + "; they hold " + term));
    }

    /** {@return what the amount of the day rests on} */
    Authority authority(NationalAmount amount, LocalDate day) {
        Figure figure = get(amount, day);
        return new Authority(amount.law(), figure.source(), figure.confidence());
    }

    /** {@return just the amount on the day} */
    Money amount(NationalAmount amount, LocalDate day) {
        return get(amount, day).amount();
    }

    /** {@return these tables, but with another figure on each of their days, for questions such as "what if"} */
    public NationalTables with(NationalAmount amount, Figure figure) {
        Map<NationalAmount, Timeline<Figure>> changed = new EnumMap<>(NationalAmount.class);
        changed.putAll(figures);
        changed.put(amount, Timeline.of(term, figure));
        return new NationalTables(term, ImmutableMap.copyOf(changed));
    }

    /**
     * One figure and the days it holds.
     *
     * @param amount which amount
     * @param days on which it holds
     * @param figure the figure
     */
    public record Cell(NationalAmount amount, DateRange days, Figure figure) {}
}
