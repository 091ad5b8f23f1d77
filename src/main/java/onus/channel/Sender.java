package onus.channel;

import java.util.UUID;
import onus.channel.mail.Mail;
import onus.contract.Market.Seller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In whose name mail goes out: the seller's, from its own address unless the installation names another one. */
@Component
class Sender {

    private final String address;

    Sender(@Value("${onus.mail.from:}") String address) {
        this.address = address;
    }

    Mail.Party of(Seller seller) {
        return new Mail.Party(seller.name(), address.isEmpty() ? seller.email() : address);
    }

    /** The id of a message, the same however often it is sent. */
    String messageId(UUID id, Seller seller) {
        return "<" + id + "@" + of(seller).domain() + ">";
    }
}
