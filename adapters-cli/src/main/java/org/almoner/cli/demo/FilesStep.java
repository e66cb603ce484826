package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almoner.cli.demo.WeekStep.Played;
import org.almoner.cli.demo.report.HtmlReport;
import org.almoner.cli.demo.report.Page;
import org.almoner.cli.demo.report.Page.KeyFigure;
import org.almoner.cli.demo.report.Picture;
import org.almoner.cli.demo.report.Pictures;
import org.almoner.cli.demo.report.PicturesUnavailableException;
import org.almoner.cli.demo.report.ZoneFigures;
import org.almoner.cli.text.Json;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.simulation.world.World;
import org.almoner.wording.Figures;

/** Draws the pictures, writes the report, and tells what was written. */
final class FilesStep {

    private static final String REPORT = "report.html";

    private FilesStep() {}

    /**
     * {@return what was written}
     *
     * @param directory where to
     * @param world that was played
     * @param played its week
     * @param told the sections before, which become the report
     */
    static Section of(DemoDirectory directory, World world, Played played, List<Section> told) {
        List<Picture> pictures = new ArrayList<>();
        Optional<String> without = draw(directory, world, played, pictures);
        HtmlReport.write(page(world, played, pictures, told), directory.path().resolve(REPORT));
        List<String> names = directory.listWritten();
        Section.Builder section = Section.of("files", "What was written")
                .console("In " + directory.path() + ":\n  " + String.join("\n  ", names) + "\n");
        without.ifPresent(reason -> section.console("No pictures: " + reason + "\n"));
        ObjectNode json = Json.object();
        json.set("files", Json.texts(names));
        return section.with(json);
    }

    /** {@return why there are no pictures, if there are none} */
    private static Optional<String> draw(
            DemoDirectory directory, World world, Played played, Collection<Picture> pictures) {
        try {
            pictures.addAll(Pictures.draw(
                    directory.path(), world.scheme(), world.week(), world.seed(), zones(world, played.statements())));
            return Optional.empty();
        } catch (PicturesUnavailableException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static List<ZoneFigures> zones(World world, List<WeekStatement> statements) {
        return world.scheme().zones().stream()
                .map(zone -> figures(zone, statements))
                .toList();
    }

    private static ZoneFigures figures(Zone zone, List<WeekStatement> statements) {
        Totals totals = WeekStep.totals(zone, statements);
        long minutes = WeekStep.visits(statements)
                .filter(visit -> visit.place().zone().code().equals(zone.code()))
                .map(visit -> visit.paid())
                .mapToLong(CountedVisit::minutes)
                .sum();
        return new ZoneFigures(
                zone.code(),
                zone.plannedWeeklyHours(),
                Hours.ofMinutes(minutes),
                totals.council(),
                totals.health(),
                totals.people());
    }

    private static Page page(World world, Played played, List<Picture> pictures, List<Section> told) {
        Scheme scheme = world.scheme();
        Totals totals = Totals.of(played.run().transactions());
        ImmutableList.Builder<Page.Section> sections = ImmutableList.builder();
        if (!pictures.isEmpty()) {
            sections.add(new Page.Section(
                    "pictures",
                    "The week in pictures",
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.copyOf(pictures),
                    ImmutableList.of()));
        }
        told.forEach(section -> sections.add(section.page(List.of())));
        sections.add(new Page.Section(
                "assumptions",
                "What the council's papers leave open, and how it was filled",
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                scheme.assumptions()));
        return new Page(
                "A council's week",
                scheme.council() + ": " + scheme.title() + ". Week of " + world.week()
                        + ". People, packages, providers and visits are invented (seed " + world.seed() + ").",
                ImmutableList.of(
                        new KeyFigure(
                                Figures.hours(Hours.sum(world.hoursByZone().values())),
                                "hours of care planned for the week"),
                        new KeyFigure(Figures.count(world.inPlace().size()), "people"),
                        new KeyFigure(Figures.wholePounds(totals.providers()), "paid to providers"),
                        new KeyFigure(Figures.wholePounds(totals.council()), "borne by the council"),
                        new KeyFigure(Figures.wholePounds(totals.health()), "borne by the NHS"),
                        new KeyFigure(Figures.wholePounds(totals.people()), "charged to people")),
                sections.build(),
                scheme.zoneMap().on(world.week().monday()).orElseThrow().draft().source());
    }
}
