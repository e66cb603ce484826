package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Works the bands of the shipped tables out anew, from grid references and classes alone (rule L3). */
class IsolatedPlacesTest {

    private static final Pattern WARD = Pattern.compile("(E05\\d{6}),.*,([A-F])[12],.*");
    private static final Set<String> PRICED_AS_FRINGE = Set.of("castle-donington", "lutterworth", "market-harborough");
    private static final long SQUARE_KILOMETRE = 1_000_000;
    private static final int ENOUGH_NEIGHBOURS = 8;

    private record Row(String postcode, int easting, int northing, String ward, String zone, String band) {

        static Row of(String line) {
            String[] fields = line.split(",");
            return new Row(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    fields[3],
                    fields[4],
                    fields[5]);
        }

        /** At most a kilometre apart as the crow flies. */
        boolean isNear(Row other) {
            long east = (long) easting - other.easting;
            long north = (long) northing - other.northing;
            return east * east + north * north <= SQUARE_KILOMETRE;
        }
    }

    @Test
    void every_shipped_band_follows_from_class_zone_and_neighbours_L3() throws IOException {
        Map<String, String> classes = new HashMap<>();
        for (String line : LeicestershireTest.shippedLines("wards.csv")) {
            Matcher ward = WARD.matcher(line);
            assertThat(ward.matches()).as(line).isTrue();
            classes.put(ward.group(1), ward.group(2));
        }
        List<Row> rows = LeicestershireTest.shippedLines("postcodes.csv").stream()
                .map(Row::of)
                .toList();
        ListMultimap<List<Integer>, Row> squares = ArrayListMultimap.create();
        rows.forEach(row -> squares.put(List.of(row.easting / 1000, row.northing / 1000), row));

        List<String> mismatches = new ArrayList<>();
        for (Row row : rows) {
            String expected = band(classes.get(row.ward), row, squares);
            if (!expected.equals(row.band)) {
                mismatches.add(row.postcode + " is " + row.band + ", but should be " + expected);
            }
        }
        assertThat(mismatches).isEmpty();
        assertThat(rows.stream().filter(row -> row.band.equals("isolated"))).hasSize(723);
    }

    private static String band(String ruralUrban, Row row, ListMultimap<List<Integer>, Row> squares) {
        return switch (ruralUrban) {
            case "C" -> PRICED_AS_FRINGE.contains(row.zone) ? "fringe" : "urban";
            case "D" -> "fringe";
            case "E" -> neighbours(row, squares) < ENOUGH_NEIGHBOURS ? "isolated" : "rural";
            default -> "none";
        };
    }

    private static long neighbours(Row row, ListMultimap<List<Integer>, Row> squares) {
        long near = 0;
        for (int east = -1; east <= 1; east++) {
            for (int north = -1; north <= 1; north++) {
                near += squares.get(List.of(row.easting / 1000 + east, row.northing / 1000 + north)).stream()
                        .filter(other -> !other.equals(row) && row.isNear(other))
                        .count();
            }
        }
        return near;
    }
}
