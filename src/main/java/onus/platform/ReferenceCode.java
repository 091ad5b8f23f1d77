package onus.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The written form of a public reference: the kind's letter, nine random characters and one that checks them, such as
 * {@code T-7K3M9-QX2PC}. The check finds every single wrong character and every swap of two neighbours; 45 random bits
 * are nothing to guess.
 */
final class ReferenceCode {

    /** Without I, L, O and U, which are taken for others or make words. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM = 9;
    private static final int GROUP = 5;
    private static final int FIELD = 32;
    /** x⁵ + x² + 1, which is irreducible: multiplication by x loses nothing. */
    private static final int POLYNOMIAL = 0b100101;

    private ReferenceCode() {}

    static String draw(References.Kind kind, RandomGenerator random) {
        var code = new StringBuilder();
        for (var i = 0; i < RANDOM; i++) code.append(ALPHABET.charAt(random.nextInt(FIELD)));
        code.append(check(kind, code));
        return kind.letter() + "-" + code.insert(GROUP, '-');
    }

    /** What somebody typed, in the written form, or nothing when it cannot be a reference. */
    static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != 1 + RANDOM + 1) return Optional.empty();
        var kind = Arrays.stream(References.Kind.values())
                .filter(it -> it.letter() == plain.charAt(0))
                .findFirst();
        var code = plain.substring(1).replace('O', '0').replace('I', '1').replace('L', '1');
        return kind.filter(it -> isWhole(it, code))
                .map(it -> it.letter() + "-" + code.substring(0, GROUP) + "-" + code.substring(GROUP));
    }

    private static boolean isWhole(References.Kind kind, String code) {
        return code.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
                && code.charAt(RANDOM) == check(kind, code.substring(0, RANDOM));
    }

    private static char check(References.Kind kind, CharSequence code) {
        var sum = ALPHABET.indexOf(kind.letter());
        for (var i = 0; i < code.length(); i++) sum = timesX(sum) ^ ALPHABET.indexOf(code.charAt(i));
        return ALPHABET.charAt(timesX(sum));
    }

    private static int timesX(int value) {
        var shifted = value << 1;
        return shifted >= FIELD ? shifted ^ POLYNOMIAL : shifted;
    }
}
