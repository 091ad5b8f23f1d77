package onus.platform.file;

/** A file of more than the limit; nothing of it was kept, because the transaction falls with this exception. */
public final class FileTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    FileTooLarge(long limit) {
        super("A file has at most " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
