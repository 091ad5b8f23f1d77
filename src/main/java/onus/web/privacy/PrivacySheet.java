package onus.web.privacy;

import onus.desk.privacy.Preview;
import onus.web.Complaint;
import onus.web.Form;

/**
 * The page of one's own data.
 *
 * @param whole whether it is about the whole customer, or about the reader alone
 * @param path of the page
 * @param export where everything known is told
 */
public record PrivacySheet(
        Preview preview, boolean whole, String path, String export, Form form, Complaint complaint) {}
