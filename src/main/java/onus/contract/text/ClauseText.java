package onus.contract.text;

/**
 * A clause in one language with its terms filled in.
 *
 * @param key the same as in the reasons of decisions, such as {@code diagnosis.fee}
 * @param chapter key of its chapter
 */
public record ClauseText(String key, String chapter, String title, String text) {}
