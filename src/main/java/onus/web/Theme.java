package onus.web;

import java.util.Arrays;
import onus.reason.Coded;

/** How a reader likes pages to look; by itself a page follows the device. */
public enum Theme implements Coded {
    AUTO,
    LIGHT,
    DARK;

    static Theme of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(AUTO);
    }
}
