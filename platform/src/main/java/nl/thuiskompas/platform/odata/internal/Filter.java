package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.stream.Collectors;

/** What {@code $filter} says, before it is known which fields there are. {@link Object#toString()} writes it as it is typed. */
sealed interface Filter {
    /** All of these hold; at least two. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /** At least one of these holds; at least two. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /** This does not hold. */
    record Not(Filter part) implements Filter {
        @Override
        public String toString() {
            return "not (" + part + ")";
        }
    }

    /** Two terms compared. */
    record Compare(Term left, Comparison comparison, Term right) implements Filter {
        @Override
        public String toString() {
            return left + " " + comparison.word() + " " + right;
        }
    }

    /** A term is one of these; at least one. */
    record In(Term term, List<Term> among) implements Filter {
        public In {
            among = List.copyOf(among);
        }

        @Override
        public String toString() {
            return term + among.stream().map(Term::toString).collect(Collectors.joining(",", " in (", ")"));
        }
    }

    /** A function that says yes or no, said by itself. */
    record Holds(Term.Call call) implements Filter {
        @Override
        public String toString() {
            return call.toString();
        }
    }

    private static String joined(List<Filter> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(by));
    }

    /** How two terms compare. */
    enum Comparison {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE;

        /** As it is typed. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether a comparison that gave this sign holds. */
        boolean holds(int sign) {
            return switch (this) {
                case EQ -> sign == 0;
                case NE -> sign != 0;
                case GT -> sign > 0;
                case GE -> sign >= 0;
                case LT -> sign < 0;
                case LE -> sign <= 0;
            };
        }

        /** The same with the terms changed about. */
        Comparison turned() {
            return switch (this) {
                case EQ, NE -> this;
                case GT -> LT;
                case GE -> LE;
                case LT -> GT;
                case LE -> GE;
            };
        }
    }

    /** Something that has a value. */
    sealed interface Term {
        /** A field. */
        record Field(String name) implements Term {
            @Override
            public String toString() {
                return name;
            }
        }

        /** A text between quotes. */
        record Text(String text) implements Term {
            @Override
            public String toString() {
                return "'" + text.replace("'", "''") + "'";
            }
        }

        /** A finite number. */
        record Amount(double number) implements Term {
            @Override
            public String toString() {
                return Double.toString(number);
            }
        }

        /** True or false. */
        record Truth(boolean truth) implements Term {
            @Override
            public String toString() {
                return Boolean.toString(truth);
            }
        }

        /** No value. */
        record Nothing() implements Term {
            @Override
            public String toString() {
                return "null";
            }
        }

        /** A function of other terms. */
        record Call(Function function, List<Term> arguments) implements Term {
            public Call {
                arguments = List.copyOf(arguments);
            }

            @Override
            public String toString() {
                return function.word()
                        + arguments.stream().map(Term::toString).collect(Collectors.joining(",", "(", ")"));
            }
        }
    }
}
