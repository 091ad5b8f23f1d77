package onus.api.problem;

import java.util.stream.Collectors;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What an exception means to the caller; one that nobody expected means that we are broken. */
final class Exceptions {

    private Exceptions() {}

    static Problem asProblem(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case NoResourceFoundException _, NoHandlerFoundException _ -> Problem.notFound();
            case AuthenticationException _ -> signInFirst();
            case AccessDeniedException _ -> Problem.of(Kind.NOT_ALLOWED);
            case MaxUploadSizeExceededException _ -> Problem.of(Kind.TOO_LARGE);
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case MissingServletRequestParameterException e -> Problem.invalid("?" + e.getParameterName(), "required");
            case MissingServletRequestPartException e -> Problem.invalid("/" + e.getRequestPartName(), "required");
            case HttpMessageNotReadableException _, MultipartException _, MissingRequestHeaderException _ ->
                Problem.of(Kind.UNREADABLE);
            case TransientDataAccessException _, CannotCreateTransactionException _ -> overloaded();
            default -> negotiation(thrown);
        };
    }

    private static Problem negotiation(Throwable thrown) {
        return switch (thrown) {
            case HttpRequestMethodNotSupportedException e -> methodUnknown(e);
            case HttpMediaTypeNotSupportedException _ -> Problem.of(Kind.TYPE_UNKNOWN);
            case HttpMediaTypeNotAcceptableException _ -> Problem.of(Kind.NOT_ACCEPTABLE);
            default -> Problem.of(Kind.BROKEN);
        };
    }

    private static Problem signInFirst() {
        return Problem.of(Kind.NOT_SIGNED_IN).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Problem overloaded() {
        return Problem.of(Kind.OVERLOADED).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(RequestParam.class)
                ? Problem.invalid("?" + e.getName(), "not-readable")
                : Problem.notFound();
    }

    private static Problem methodUnknown(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedHttpMethods();
        var allow = methods == null
                ? ""
                : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return Problem.of(Kind.METHOD_UNKNOWN).header(HttpHeaders.ALLOW, allow);
    }
}
