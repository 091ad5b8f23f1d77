package onus.channel.mail;

/** A mail was not taken. The message may name addresses: it belongs into the customer's own rows and into no log. */
public final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    Undelivered(Exception cause) {
        super(cause.toString(), cause);
    }

    /** What was in the way, short enough to be kept. */
    public String shortly() {
        var text = String.valueOf(getMessage());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
