package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import onus.people.Allowed;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages and routes alike: one that forgets to say who may use it would be closed to everybody, and does not get past the build. */
class AllowedTest {

    @Test
    void everyRouteAndEveryPageSaysWhoMayUseIt() {
        var ours = TestServer.running()
                .beans(RequestMappingHandlerMapping.class)
                .flatMap(it -> it.getHandlerMethods().values().stream())
                .filter(it -> it.getBeanType().getName().startsWith("onus."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(100);
        assertThat(ours.stream().filter(AllowedTest::saysNothing).map(HandlerMethod::toString))
                .isEmpty();
    }

    private static boolean saysNothing(HandlerMethod method) {
        return AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class) == null;
    }
}
