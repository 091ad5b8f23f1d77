package onus.customer;

import onus.reason.Coded;

/** What a customer runs at the provider. */
public enum ServiceKind implements Coded {
    SITE,
    MAIL,
    DOMAIN,
    SERVER,
    INSTANCE,
    NETWORK,
    DISK
}
