package onus.api;

import onus.api.reply.Amount;
import onus.reason.Coded;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the trade's values are written in JSON: codes in lower case, money as decimal text with its currency. */
final class Written extends SimpleModule {

    Written() {
        super("onus");
        addSerializer(new Codes());
        addSerializer(new Amounts());
    }

    private static final class Codes extends StdSerializer<Coded> {
        Codes() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded code, JsonGenerator out, SerializationContext context) {
            out.writeString(code.code());
        }
    }

    private static final class Amounts extends StdSerializer<Money> {
        Amounts() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writePOJO(Amount.of(money));
        }
    }
}
