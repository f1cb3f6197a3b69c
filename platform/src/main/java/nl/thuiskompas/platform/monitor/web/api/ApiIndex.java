package nl.thuiskompas.platform.monitor.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that can be asked under {@code /v1}, of the monitor and of other rooms. */
@Component
final class ApiIndex {
    private final List<ApiAddress> all;

    ApiIndex(List<ApiAddresses> others) {
        this.all = Stream.concat(
                        Arrays.stream(Resource.values()).map(Resource::address),
                        others.stream().flatMap(other -> other.all().stream()))
                .toList();
    }

    /** What is at an address. An address that is written out goes before one with a variable part. */
    Optional<ApiAddress> find(String asked) {
        return all.stream()
                .filter(address -> address.path().equals(asked))
                .findFirst()
                .or(() -> all.stream().filter(address -> address.matches(asked)).findFirst());
    }

    /** All addresses. */
    List<String> paths() {
        return all.stream().map(ApiAddress::path).toList();
    }
}
