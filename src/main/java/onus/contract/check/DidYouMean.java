package onus.contract.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant. */
final class DidYouMean {

    private DidYouMean() {}

    /** The nearest of the allowed words, if no more than a third of it was mistyped. */
    static Optional<String> of(String written, Collection<String> allowed) {
        var plain = plain(written);
        return allowed.stream()
                .filter(it -> distance(plain, plain(it)) <= slips(it))
                .min(Comparator.comparingInt(it -> distance(plain, plain(it))));
    }

    private static int slips(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
