package onus.settlement;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onus.contract.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be touched: a service as a whole, or a part of it by its name. A name means exactly one thing: no way round, no second spelling, nothing
 * encoded.
 *
 * @param name of a part; null for a whole service
 */
public record ScopedObject(ObjectKind kind, @Nullable String name) {

    /** Signs that change what a name means: encodings, wildcards, ways up, characters nobody sees, and variables. */
    private static final Pattern TRICKS =
            Pattern.compile("%|\\\\|[*?~$`\"'<>|{}\\[\\]]|\\p{Cc}|\\p{Cf}|\\p{Zl}|\\p{Zp}|^\\s|\\s$");

    private static final Pattern MAILBOX =
            Pattern.compile("[\\p{L}\\p{N}.!#&+=^_-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*");
    private static final int LONGEST = 200;

    public static ScopedObject whole(ObjectKind kind) {
        return new ScopedObject(kind, null);
    }

    /** Empty if the name cannot be one: a part without a name, a whole service with one, a relative path, a trick. */
    public static Optional<ScopedObject> of(ObjectKind kind, @Nullable String name) {
        if (!kind.isNamed()) {
            return name == null ? Optional.of(whole(kind)) : Optional.empty();
        }
        return Optional.ofNullable(name)
                .filter(ScopedObject::isPlain)
                .flatMap(it -> spelled(kind, it))
                .map(it -> new ScopedObject(kind, it));
    }

    /** Of several spellings that look or compare alike only the plain one is taken. */
    private static boolean isPlain(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                && !TRICKS.matcher(name).find();
    }

    private static Optional<String> spelled(ObjectKind kind, String name) {
        return switch (kind) {
            case FILE -> path(name);
            case MAILBOX ->
                Optional.of(name.toLowerCase(Locale.ROOT))
                        .filter(it -> MAILBOX.matcher(it).matches());
            case DATABASE -> Optional.of(name).filter(it -> DATABASE.matcher(it).matches());
            case SITE, MAIL, DOMAIN, SERVER, INSTANCE, NETWORK, DISK -> Optional.empty();
        };
    }

    /** An absolute path without steps in place or upward. */
    private static Optional<String> path(String name) {
        var plain = name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        var steps = plain.substring(Math.min(1, plain.length())).split("/", -1);
        boolean wanders =
                Arrays.stream(steps).anyMatch(it -> it.isEmpty() || it.equals(".") || it.equals("..") || it.isBlank());
        return plain.startsWith("/") && !wanders ? Optional.of(plain) : Optional.empty();
    }

    /** Whether the other is this or lies within it; upper and lower case are different names, except in mail. */
    boolean holds(ScopedObject other) {
        return kind == other.kind && within(name, other.name);
    }

    /** Whether touching the other could touch this: case and the tag of an address make no difference where something is to be left alone. */
    boolean isTouchedBy(ScopedObject other) {
        if (kind != other.kind) {
            return false;
        }
        var mine = loose(name);
        var theirs = loose(other.name);
        return within(mine, theirs) || within(theirs, mine);
    }

    private @Nullable String loose(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return kind == ObjectKind.MAILBOX ? lower.replaceFirst("\\+[^@]*@", "@") : lower;
    }

    private boolean within(@Nullable String holder, @Nullable String name) {
        if (holder == null || name == null) {
            return holder == null && name == null;
        }
        return switch (kind) {
            case FILE -> name.equals(holder) || name.startsWith(holder + "/");
            case DATABASE -> name.equals(holder) || name.startsWith(holder + ".");
            case MAILBOX, SITE, MAIL, DOMAIN, SERVER, INSTANCE, NETWORK, DISK -> name.equals(holder);
        };
    }
}
