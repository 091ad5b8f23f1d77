package onus.channel.mail;

/** Takes mail away; once it returns, the mail is somebody else's responsibility. */
public interface Post {

    /** Throws {@link Undelivered} if the mail was not taken. */
    void send(Mail mail);
}
