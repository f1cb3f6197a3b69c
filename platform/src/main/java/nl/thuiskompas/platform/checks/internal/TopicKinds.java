package nl.thuiskompas.platform.checks.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.Topic;

/** What a topic measures, as far as its unit and title tell. */
final class TopicKinds {
    private static final Pattern COUNTED =
            Pattern.compile("(?:aantal|number|x ?1[ .]?000(?:[ .]000)?|1[ .]?000|x mln|mln|"
                    + "woningen|homes|dwellings|personen|persons|inwoners|huishoudens|households)");
    private static final Pattern CHANGE =
            Pattern.compile("ontwikkeling|mutatie|verandering|groei|toename|afname|toeneming|verschil|saldo|correctie|"
                    + "balans|migratiesaldo|overschot|tekort|netto|natuurlijke aanwas|change|growth|increase|decrease|"
                    + "difference|balance|correction|surplus|\\bnet\\b");
    private static final Pattern MEAN = Pattern.compile(
            "gemiddeld|\\bgem\\.|mediaan|relatief|dichtheid|grootte|afstand|binnen \\d|\\bper\\b|average|"
                    + "mean|median|density|distance|index");

    private TopicKinds() {}

    /** A percentage that is a part of a whole, so that it lies between nought and a hundred. */
    static boolean share(Topic topic) {
        String unit = topic.unit().strip();
        return number(topic) && (unit.equals("%") || unit.equalsIgnoreCase("procent")) && !change(topic);
    }

    /** A number of things, so that the numbers of parts add up to that of the whole. */
    static boolean count(Topic topic) {
        String unit = topic.unit().strip().toLowerCase(Locale.ROOT);
        boolean scaled = unit.contains("000") || unit.contains("mln");
        return number(topic)
                && COUNTED.matcher(unit).matches()
                && (topic.decimals() == 0 || scaled)
                && !MEAN.matcher(title(topic)).find();
    }

    /** A number of things that cannot be below nought. */
    static boolean countOrNought(Topic topic) {
        return count(topic) && !change(topic);
    }

    private static boolean number(Topic topic) {
        return topic.type() == Topic.Type.NUMBER;
    }

    private static boolean change(Topic topic) {
        return CHANGE.matcher(title(topic)).find();
    }

    static String title(Topic topic) {
        return topic.title().strip().toLowerCase(Locale.ROOT);
    }
}
