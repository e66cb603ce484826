package org.almoner.simulation.world;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Invented names of providers that nobody can take for a company's. */
final class Names {

    private static final String WORDS = "Alder Apatite Aspen Barite Basalt Beech Birch Bracken Bramble Bryony Calcite"
            + " Campion Cedar Chalk Chervil Clover Comfrey Cowslip Dolomite Elder Feldspar Fern Flint Foxglove Gabbro"
            + " Galena Gneiss Granite Gypsum Hawthorn Hazel Heather Hornbeam Ironstone Juniper Larch Lichen Limestone"
            + " Linden Malachite Marl Medlar Mica Mulberry Obsidian Pumice Pyrite Quartz Rowan Sandstone Schist Sedge"
            + " Shale Sorrel Spruce Tansy Teasel Vetch Willow Yarrow";

    /** In alphabetical order. */
    private static final ImmutableList<String> ALL = Splitter.on(' ')
            .splitToStream(WORDS)
            .map(word -> "Example Care " + word)
            .collect(ImmutableList.toImmutableList());

    private Names() {}

    /** {@return the name of the provider of the number, counted from 0; a number ends it from the 61st on} */
    static String of(int number) {
        String name = ALL.get(number % ALL.size());
        return number < ALL.size() ? name : name + " " + (number / ALL.size() + 1);
    }
}
