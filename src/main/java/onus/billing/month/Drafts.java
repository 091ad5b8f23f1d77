package onus.billing.month;

import java.util.List;

/** The drafts of some accounts, and the accounts that have none because something is wrong. */
record Drafts(List<Draft> drafts, List<Flaw> flaws) {

    Drafts {
        drafts = List.copyOf(drafts);
        flaws = List.copyOf(flaws);
    }
}
