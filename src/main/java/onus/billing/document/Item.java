package onus.billing.document;

import java.util.Arrays;
import onus.reason.Coded;

/** What a line of an invoice is for. */
public enum Item implements Coded {
    DIAGNOSIS,
    QUOTED_WORK,
    DEDUCTION,
    RENEWAL,
    PLAN_BASE,
    PLAN_SERVER,
    BACKUP,
    COMPENSATION;

    public static Item of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item of an invoice: " + code));
    }
}
