package onus.reason;

import java.util.Locale;

/** An enum of the trade that outside the program is written as a lower-case code: {@code THIRD_PARTY} is {@code third-party}. */
public interface Coded {

    String name();

    /** The written form in files, JSON and message keys. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
