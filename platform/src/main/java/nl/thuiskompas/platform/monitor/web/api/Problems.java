package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.platform.datasets.DamagedReleaseException;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.monitor.MissingImportException;
import nl.thuiskompas.platform.monitor.MissingListException;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what the endpoints of the API throw into problems. Pages have their own, which come after. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = Problems.class, annotations = AnswersPrograms.class)
final class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private final ApiIndex index;

    Problems(ApiIndex index) {
        this.index = index;
    }

    /** What is wrong in the address itself is not there; what is wrong behind it is a wrong parameter. */
    @ExceptionHandler
    ResponseEntity<byte[]> wrongParameter(QuestionException e, HttpServletRequest request) {
        boolean inPath = index.find(request.getRequestURI())
                .filter(address -> address.names(e.parameter()))
                .isPresent();
        return (inPath ? Problem.notFound(e, instance(request)) : Problem.wrongParameter(e, instance(request)))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missingList(MissingListException e, HttpServletRequest request) {
        return Problem.missingList(e, instance(request)).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missingImport(MissingImportException e, HttpServletRequest request) {
        return Problem.missingImport(e, instance(request)).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missingTable(MissingTableException e, HttpServletRequest request) {
        if (e.withdrawal().isPresent()) {
            return Problem.gone(e.withdrawal().get().sentence(), instance(request))
                    .answer();
        }
        // The message also names folders of the server; those are for its log alone.
        LOG.log(Level.WARNING, "answering {0}: {1}", instance(request), e.getMessage());
        String detail = "table " + e.table() + " is missing or its release was refused; /en/sources says which";
        return Problem.missingData(detail, instance(request)).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missingObservations(MissingObservationsException e, HttpServletRequest request) {
        return missing(e, request);
    }

    /** What was known then is no longer stood behind: the reason is for everybody who used it. */
    @ExceptionHandler
    ResponseEntity<byte[]> withdrawn(WithdrawnException e, HttpServletRequest request) {
        return Problem.gone(e, instance(request)).answer();
    }

    /** A file of ours that is not what it was. Its message is for whoever runs the server. */
    @ExceptionHandler
    ResponseEntity<byte[]> damaged(DamagedReleaseException e, HttpServletRequest request) {
        LOG.log(Level.ERROR, "answering " + instance(request), e);
        String detail = "a release of this table is damaged, and is refused until it has been imported again";
        return Problem.missingData(detail, instance(request)).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> ours(RuntimeException e, HttpServletRequest request) {
        LOG.log(Level.ERROR, "answering " + instance(request), e);
        return Problem.ours(instance(request)).answer();
    }

    private static ResponseEntity<byte[]> missing(RuntimeException e, HttpServletRequest request) {
        String detail = Objects.requireNonNullElse(e.getMessage(), "a table is missing");
        LOG.log(Level.WARNING, "answering {0}: {1}", instance(request), detail);
        return Problem.missingData(detail, instance(request)).answer();
    }

    /** The address as it was asked for: a problem is about that one. */
    static String instance(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
