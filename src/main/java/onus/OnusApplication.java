package onus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: the desk, its database and its timed work in one process. */
@SpringBootApplication
public class OnusApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OnusApplication.class, arguments);
    }
}
