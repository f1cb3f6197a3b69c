package nl.thuiskompas.platform.fuzz;

/**
 * Sends generated requests to a server that runs and prints how it answered. Arguments: port, number of requests, seed,
 * connections. Ends with 2 when an answer was a failure of the server or a refusal without a problem.
 */
public final class ApiFuzz {
    private static final long REQUESTS = 50_000;
    private static final long SEED = 20_210_101;
    private static final int CONNECTIONS = 4;

    private ApiFuzz() {}

    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        long requests = arguments.length > 1 ? Long.parseLong(arguments[1]) : REQUESTS;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        int connections = arguments.length > 3 ? Integer.parseInt(arguments[3]) : CONNECTIONS;
        long start = System.nanoTime();
        FuzzReport report = new ApiFuzzer("localhost", port, seed).run(requests, connections);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d requests in %.1f s (%,.0f a second), seed %d%n",
                report.sent(), seconds, report.sent() / seconds, seed);
        report.byStatus().forEach((status, number) -> System.out.printf("  %d  %,d%n", status, number));
        System.out.printf("answers that should not have been: %,d%n", report.wrong());
        report.faults().forEach(fault -> System.out.println("  " + fault));
        if (report.wrong() > 0) {
            System.exit(2);
        }
    }
}
