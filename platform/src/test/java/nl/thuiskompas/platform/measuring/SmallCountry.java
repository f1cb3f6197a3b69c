package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import nl.thuiskompas.platform.OncePerRun;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;

/**
 * A synthetic country of thousandths, of 2020 and 2021.
 *
 * @param records the folder of its records
 * @param data the data folder from which it was made
 */
public record SmallCountry(Path records, Path data) {
    /** What a test holds while it reads the records: what is prepared beside them is made by one at a time. */
    public static final String RECORDS = "records of the small country";

    /** Gives it to all tests that ask for it. */
    public static final class Shared extends OncePerRun<SmallCountry> {
        public Shared() {
            super(SmallCountry.class);
        }

        @Override
        protected SmallCountry make(Path folder) {
            SmallCountry country = new SmallCountry(folder.resolve("country"), folder.resolve("data"));
            Synthesis.run(country.request(7, country.records()), country.data(), words -> {});
            return country;
        }
    }

    /** Asks for such a country from another seed. */
    SynthesisRequest request(long seed, Path out) {
        return new SynthesisRequest(0.001, 2020, 2021, seed, out);
    }
}
