package onus.settlement.line;

import onus.reason.Because;
import onus.reason.Coded;

/** A line that cannot be asked: what is wrong with it, and where. It never leaves the reader of the line. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How a line is wrong. */
    public enum Wrong implements Coded {
        /** It names something that is not there. */
        UNKNOWN,
        /** A value is missing or not of its kind. */
        INVALID,
        /** Values exclude each other. */
        CONTRADICTION
    }

    private final Wrong code;
    private final String pointer;
    private final transient Because because;

    public Unreadable(Wrong code, String pointer, Because because) {
        super(pointer + " " + because.sentence(), null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.because = because;
    }

    public Wrong code() {
        return code;
    }

    /** JSON pointer of the field. */
    public String pointer() {
        return pointer;
    }

    public Because because() {
        return because;
    }
}
