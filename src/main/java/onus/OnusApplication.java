package onus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server: the desk, its database and its timed work in one process. Rooms may use the same word for different things. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class OnusApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OnusApplication.class, arguments);
    }
}
