package onus.consent.secret;

/** A secret in the clear, for as long as a request takes; whatever prints it by mistake prints nothing of it. */
public record Plain(String text) {

    @Override
    public String toString() {
        return "Plain[…]";
    }
}
