package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.application.Almoner;
import org.almoner.cli.demo.PlacementStep.Placed;
import org.almoner.cli.demo.WeekStep.Played;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.text.Json;
import org.almoner.domain.schemes.Scheme;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.SimulatedReplies;
import org.almoner.simulation.world.World;

/**
 * A council's week from end to end, in seven steps.
 *
 * @param scheme by which it is played
 * @param named how commands name the scheme, unless it is the one that they take by themselves
 * @param seed from which people, providers and visits are drawn
 * @param directory into which it writes
 */
public record Demo(Scheme scheme, Optional<String> named, long seed, Path directory) {

    private static final int WEEKS_OF_PREPARATION = 2;

    /**
     * Plays it.
     *
     * @param databases where its database is made
     * @param bars where long work shows how far it is
     * @param text is given each part of what there is to read, as soon as it is known
     * @return the same for programs
     */
    public ObjectNode play(Databases databases, Bars bars, Consumer<String> text) {
        DemoDirectory out = DemoDirectory.prepare(directory, databases);
        World world = bars.during("Inventing a caseload", progress -> World.generate(scheme, seed));
        TurnedClock clock = new TurnedClock(world.week().monday().minusWeeks(WEEKS_OF_PREPARATION));
        Teller teller = new Teller(text);
        Placed placed;
        Played played;
        try (Databases.Opened opened = databases.create(directory)) {
            Almoner almoner = Almoner.of(scheme, opened.store(), new SimulatedReplies(world), clock);
            DemoContext demo = new DemoContext(almoner, opened.store(), clock, world, bars);
            teller.tell(MapStep.of(demo));
            teller.tell(ForecastStep.of(demo));
            teller.tell(CaseloadStep.of(demo));
            placed = PlacementStep.of(demo);
            teller.tell(placed.section());
            played = WeekStep.of(demo, placed);
            teller.tell(played.section());
            teller.tell(RunsStep.of(demo));
        }
        teller.tell(FilesStep.of(out, world, played, teller.told()));
        text.accept(NextSteps.text(named, directory, placed, played));
        return Json.object("scheme", scheme.id()).put("seed", seed).setAll(teller.json());
    }

    /** Tells the sections one after another, and keeps them for programs. */
    private static final class Teller {

        private final Consumer<String> text;
        private final List<Section> told = new ArrayList<>();

        Teller(Consumer<String> text) {
            this.text = text;
        }

        void tell(Section section) {
            told.add(section);
            String title = told.size() + ". " + section.title();
            text.accept(title + "\n" + "=".repeat(title.length()) + "\n\n" + section.text() + "\n");
        }

        List<Section> told() {
            return List.copyOf(told);
        }

        ObjectNode json() {
            ObjectNode json = Json.object();
            told.forEach(section -> json.set(section.key(), section.json()));
            return json;
        }
    }
}
