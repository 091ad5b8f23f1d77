package onus.web.invoices;

import onus.billing.ContestPreview;
import onus.billing.Invoice;
import onus.web.Complaint;
import onus.web.Explained;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/** What a contest would do, to be read before it is confirmed; without a preview the complaint says why none is possible. */
public record ContestSheet(
        Invoice invoice,
        @Nullable ContestPreview preview,
        @Nullable Explained why,
        Form form,
        Complaint complaint,
        String key) {}
