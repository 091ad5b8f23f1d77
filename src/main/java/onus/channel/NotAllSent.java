package onus.channel;

/** Some notices of an occasion could not be sent: the task comes again. Without names, because failures of tasks are read by the desk. */
final class NotAllSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllSent(long count) {
        super(count + " not sent; their rows in channel.notice say why");
    }
}
