package onus.channel.mail;

/** A mail was not taken. The message may name addresses: it belongs into the customer's own rows and into no log. */
public final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undelivered(Exception cause) {
        super(cause.toString(), cause);
    }
}
