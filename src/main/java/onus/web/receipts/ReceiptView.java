package onus.web.receipts;

import onus.desk.receipt.ReceiptSheet;

/**
 * The page of a receipt.
 *
 * @param ticket address of the ticket's own page
 */
public record ReceiptView(ReceiptSheet sheet, String ticket) {}
