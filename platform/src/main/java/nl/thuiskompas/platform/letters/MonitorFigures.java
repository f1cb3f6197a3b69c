package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;

/** The figures of the monitor that the national letter states: shares and stocks of the country and who lies below. */
public final class MonitorFigures implements Measured {
    private static final String SHARE = "association-share";
    private static final Division COROP = new Division("corop");

    private final Monitors monitors;
    private final Clock clock;
    private final DrawnEditions maps;

    /** @param clock says what today is: of a day still to come, what is known now is stated */
    public MonitorFigures(Monitors monitors, Clock clock) {
        this.monitors = monitors;
        this.clock = clock;
        this.maps = new DrawnEditions(monitors);
    }

    @Override
    public OnDay at(LocalDate day, Language language) {
        Monitor monitor = day.isBefore(LocalDate.now(clock)) ? monitors.asOf(day) : monitors.now();
        return new Day(monitor, this::first, maps, day, language);
    }

    /** The first day of which the stock is known, which is what is known longest. */
    private Optional<LocalDate> first() {
        Monitor now = monitors.now();
        return now.periods(now.catalogue().entry("dwelling-stock")).stream()
                .map(Period::moment)
                .findFirst();
    }

    private static final class Day extends OnDay {
        private final Monitor monitor;
        private final Supplier<Optional<LocalDate>> first;
        private final DrawnEditions maps;
        private final LocalDate day;
        private final Language language;
        private final Texts texts;
        private final Numbers numbers;
        private final Set<String> releases = new LinkedHashSet<>();

        Day(
                Monitor monitor,
                Supplier<Optional<LocalDate>> first,
                DrawnEditions maps,
                LocalDate day,
                Language language) {
            this.monitor = monitor;
            this.first = first;
            this.maps = maps;
            this.day = day;
            this.language = language;
            this.texts = Texts.in(language);
            this.numbers = Numbers.in(language);
        }

        @Override
        Optional<LocalDate> first() {
            return first.get();
        }

        @Override
        public List<String> releases() {
            return List.copyOf(releases);
        }

        @Override
        Optional<LetterPicture> picture(String name, String alternative) {
            if (name.equals(SHARE)) {
                return question(SHARE, Division.MUNICIPALITY)
                        .flatMap(share -> maps.of(share.edition())
                                .map(drawn -> new SharePicture(monitor, share, language).on(drawn, alternative)));
            }
            return name.startsWith(SHARE + " ")
                    ? around(name.substring(SHARE.length() + 1), alternative)
                    : Optional.empty();
        }

        /** The municipalities of a region, or of the COROP area that a municipality lies in, as the pages of areas do. */
        private Optional<LetterPicture> around(String code, String alternative) {
            AreaAnswers area = AreaCode.answers(monitor, code, day);
            Region around = area.parent(COROP).orElse(area.region());
            Set<String> members = new AreaAnswers(monitor, around, area.edition())
                    .municipalities().stream().map(Municipality::code).collect(Collectors.toCollection(TreeSet::new));
            return question(SHARE, Division.MUNICIPALITY)
                    .map(share -> share.about(share.period(), area.edition()))
                    .flatMap(share -> maps.of(share.edition())
                            .map(drawn -> new SharePicture(monitor, share, language)
                                    .around(drawn, alternative, members, code)));
        }

        @Override
        LocalFigures area(String code) {
            return new LocalFigures(AreaCode.answers(monitor, code, day), language, day);
        }

        @Override
        Answer ask(String name) {
            return switch (name) {
                case "below" -> below(true);
                case "municipalities" -> below(false);
                case "dwelling-stock-then" -> country(name, sameMoment());
                default -> country(name, question(name, Division.COUNTRY));
            };
        }

        private Optional<FigureQuestion> question(String indicator, Division division) {
            Optional<IndicatorEntry> entry = monitor.catalogue().find(indicator);
            return entry.filter(e -> monitor.available().contains(e)).map(e -> monitor.newest(e, division));
        }

        private Answer missing(String name) {
            return new Answer.Missing(texts.get("letter.refused.measured", "figure", name));
        }

        /** The stock at the moment of the newest share. */
        private Optional<FigureQuestion> sameMoment() {
            return question(SHARE, Division.COUNTRY)
                    .flatMap(share -> question("dwelling-stock", Division.COUNTRY)
                            .flatMap(stock -> monitor.periods(stock.indicator()).stream()
                                    .filter(p ->
                                            p.moment().equals(share.period().moment()))
                                    .findFirst()
                                    .map(period -> stock.about(period, period.geographyDate()))));
        }

        private Answer country(String name, Optional<FigureQuestion> question) {
            if (question.isEmpty()) {
                return missing(name);
            }
            Figure figure = monitor.cube(question.get()).figure(0);
            if (!(figure.value() instanceof Amount amount)) {
                return missing(name);
            }
            IndicatorEntry entry = question.get().indicator();
            String value = numbers.value(amount, entry.indicator().unit());
            String date = numbers.date(question.get().period().moment());
            StatedFigure stated = stated(
                    question.get(),
                    name,
                    entry.title().in(language) + ", " + texts.get("letter.country"),
                    value
                            + (amount.banded()
                                    ? " ("
                                            + numbers.band(
                                                    amount, entry.indicator().unit()) + ")"
                                    : ""),
                    entry.definition().in(language),
                    figure.sources());
            return new Answer.Given(
                    stated,
                    form -> switch (form) {
                        case "" -> value;
                        case "date" -> date;
                        case "band" -> numbers.band(amount, entry.indicator().unit());
                        default -> throw new TemplateException("measured " + name + " cannot be written as " + form);
                    },
                    Optional.of(BigDecimal.valueOf(amount.value())),
                    Optional.empty(),
                    "");
        }

        private Answer below(boolean below) {
            Optional<FigureQuestion> question = question(SHARE, Division.MUNICIPALITY);
            if (question.isEmpty()) {
                return missing(SHARE);
            }
            Cube cube = monitor.cube(question.get());
            Figure country = monitor.cube(question.get().over(Division.COUNTRY)).figure(0);
            if (!(country.value() instanceof Amount reference)) {
                return missing(SHARE);
            }
            Tally tally = Tally.below(cube, reference);
            String value = numbers.whole(below ? tally.middle() : tally.of());
            String band = numbers.band(tally.amount(), Unit.MUNICIPALITIES);
            StatedFigure stated = stated(
                    question.get(),
                    below ? "below" : "municipalities",
                    texts.get(
                            below ? "letter.measured.below" : "letter.measured.municipalities",
                            "edition",
                            numbers.date(question.get().edition())),
                    below && tally.amount().banded() ? value + " (" + band + ")" : value,
                    below ? texts.get("letter.measured.below.how") : "",
                    country.sources());
            return new Answer.Given(
                    stated,
                    form -> switch (form) {
                        case "" -> value;
                        case "edition" -> numbers.date(question.get().edition());
                        default -> throw new TemplateException("measured below cannot be written as " + form);
                    },
                    Optional.of(BigDecimal.valueOf(below ? tally.middle() : tally.of())),
                    Optional.empty(),
                    "");
        }

        private StatedFigure stated(
                FigureQuestion question,
                String name,
                String title,
                String value,
                String definition,
                List<Source> sources) {
            sources.forEach(source -> releases.add(source.release()));
            return new StatedFigure(
                    0,
                    "measured " + name,
                    title,
                    value,
                    numbers.date(question.period().moment()),
                    Measured.sources(sources),
                    "",
                    sources.isEmpty() ? "" : sources.getFirst().release(),
                    definition,
                    "",
                    "/" + language.code() + (language == Language.NL ? "/cijfers/" : "/figures/")
                            + question.indicator().code() + "?period="
                            + question.period().code() + "&asOf=" + day);
        }
    }
}
