package onus.api.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems. What broke inside goes to the log under the number the caller is given. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper mapper;

    Problems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the exchange with what is wrong; answers that have begun cannot be taken back. */
    public void write(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Exceptions.asProblem(thrown);
        var instance = URI.create("urn:uuid:" + UuidCreator.getTimeOrderedEpoch());
        if (problem.kind().status().is5xxServerError() && problem.kind() != Kind.OVERLOADED) {
            LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), instance, thrown);
        }
        if (!response.isCommitted()) {
            write(problem, instance, request, response);
        }
    }

    private void write(Problem problem, URI instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Reader.of(request);
        var body = mapper.writeValueAsBytes(ProblemBody.of(problem, instance, language));
        response.resetBuffer();
        response.setStatus(problem.kind().status().value());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setHeader("Content-Language", language.locale().toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
