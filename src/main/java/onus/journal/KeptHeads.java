package onus.journal;

/**
 * Where the owner of a kind of things keeps the heads of their chains, so that a verification can compare.
 *
 * @param kind of the things
 * @param query gives {@code account_id, thing_id, head_seq, head_hash}
 */
public record KeptHeads(String kind, String query) {}
