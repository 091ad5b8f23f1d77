package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.line.WhatIf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** No decision leaves the reader without a sentence, whatever decided it. */
class EverySentenceIsToldTest {

    private static final Map<String, List<String>> INSTEAD = Map.of(
            "outcome", Stream.of(Outcome.values()).map(Outcome::code).toList(),
            "fault", Stream.of(Fault.values()).map(Fault::code).toList(),
            "claim", Stream.of(Claim.values()).map(Claim::code).toList(),
            "channel", List.of("phone", "email"),
            "kind", List.of("question", "change", "failure"),
            "plan", List.of("Basic", "Silver", "Gold"));

    private static final List<String> RARE = List.of(
            "{'contract':'ovh-fr','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15','confirmed':true}}",
            "{'contract':'ovh-fr','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15'}}",
            "{'contract':'ovh-fr','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15','paid':true}}",
            "{'contract':'ovh-fr','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15','contested':true}}",
            "{'contract':'ovh-fr','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15','paid':true,'contested':true}}",
            "{'contract':'ovh-fr','question':'contest','terms':{'payment.contestUntil':'DUE_DATE'},'facts':{'at':'2026-05-16T10:00:00Z','due':'2026-04-15'}}",
            "{'contract':'oktawave-pl','question':'contest','facts':{'at':'2026-03-16T10:00:00Z','due':'2026-04-15'}}",
            "{'contract':'ovh-ie','question':'announcement','facts':{'at':'2026-03-16T10:00:00Z','claim':'unknown-cause','buyer':{'country':'US','business':true,'vatIdValid':false}}}",
            "{'contract':'ovh-ie','question':'announcement','terms':{'diagnosis.chargePolicy':'EN_CZ_LITERAL'},'facts':{'at':'2026-03-16T10:00:00Z','claim':'unknown-cause','buyer':{'country':'IE','business':false,'vatIdValid':false}}}",
            "{'contract':'ovh-ie','question':'announcement','terms':{'diagnosis.chargePolicy':'DE_CZ_LITERAL'},'facts':{'at':'2026-03-16T10:00:00Z','claim':'provider-fault','buyer':{'country':'IE','business':false,'vatIdValid':false}}}",
            "{'contract':'ovh-fr','question':'due-date','terms':{'payment.termStart':'WORK','payment.termDays':1},'facts':{'completedAt':'2026-03-16T10:00:00Z','invoicedAt':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'uptime','facts':{'month':'2026-03','outages':[]}}",
            "{'contract':'ovh-fr','question':'backup-fee','facts':{'segments':[]}}",
            "{'contract':'ovh-fr','question':'plan-fee','facts':{'plan':'Gold','month':'2026-03','servers':[]}}",
            "{'contract':'oktawave-pl','question':'plan-fee','facts':{'plan':'Gold','month':'2026-03','servers':[{'from':'2026-03-20','to':'2026-03-10'}]}}",
            "{'contract':'oktawave-pl','question':'backup-fee','facts':{'segments':[{'gb':'1','from':'2026-03-20T00:00:00Z','to':'2026-03-10T00:00:00Z'}]}}",
            "{'contract':'oktawave-pl','question':'reaction-deadline','terms':{'plans.Gold.failure.clock':'BUSINESS','plans.Gold.change.clock':'AROUND_THE_CLOCK','plans.Gold.question.clock':'BUSINESS'},'facts':{'plan':'Gold','kind':'question','receivedAt':'2026-03-20T00:00:00Z','reactedAt':'2026-03-19T00:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'reaction-deadline','terms':{'plans.Gold.failure.clock':'BUSINESS','plans.Gold.change.clock':'AROUND_THE_CLOCK','plans.Gold.question.clock':'BUSINESS'},'facts':{'plan':'Gold','kind':'question','receivedAt':'2026-03-20T00:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'compensation','terms':{'compensation.over100':'CREDIT'},'facts':{'plan':'Gold','month':'2026-03','servers':[{'id':'a','outages':[['2026-03-01T00:00:00Z','2026-03-20T00:00:00Z']]}]}}",
            "{'contract':'oktawave-pl','question':'channel-open','terms':{'plans.Gold.channels':['portal']},'facts':{'plan':'Gold','channel':'email','kind':'change','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'change','channel':'portal','actor':'named','covered':true,'actions':[{'scope':'plan-infrastructure'},{'scope':'monitor-os'},{'scope':'migrate'},{'scope':'install-os'},{},{'scope':'contact-phone'},{'scope':'backup'}],'used':4,'usedOnce':['plan-infrastructure'],'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'change','channel':'portal','actor':'named','covered':true,'actions':[{'scope':'plan-infrastructure'},{'scope':'backup'}],'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'change','channel':'portal','actor':'named','covered':true,'actions':[{'scope':'no-such-row'}],'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'change','channel':'phone','actor':'other','covered':true,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Platinum','kind':'change','channel':'phone','actor':'other','covered':true,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'failure','channel':'phone','actor':'monitoring','covered':false,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'question','channel':'phone','actor':'other','covered':false,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','facts':{'plan':'Silver','kind':'diagnosis','channel':'phone','actor':'other','covered':false,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','terms':{'standing.withdrawsOnContest':['incident']},'facts':{'plan':'Silver','kind':'failure','channel':'portal','actor':'named','covered':true,'standing':'suspended','at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'oktawave-pl','question':'entitlement','terms':{'quota.overLimit':'REFUSE'},'facts':{'plan':'Silver','kind':'change','channel':'portal','actor':'named','covered':true,'used':5,'at':'2026-03-15T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'standing','facts':{'events':[{'at':'2026-03-01T00:00:00Z','what':'lapse'}],'at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'look-outside','object':'site','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'copy-out','object':'site','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'rescue-mode','object':'site','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'suspend','object':'site','at':'2026-03-16T10:00:00Z','danger':'harm-to-others'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restore-data','object':'site','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z'}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'service','by':'owner','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'service','by':'owner','from':'2026-03-17T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'service','by':'owner','from':'2026-03-15T09:00:00Z','until':'2026-03-16T10:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'service','by':'owner','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z','revokedAt':'2026-03-16T09:30:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'nothing','by':'owner','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'prohibited','by':'owner','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restore-data','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restore-data'],'reach':'service','by':'delegate','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'read-personal-data','object':'mailbox','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['read-personal-data'],'reach':'service','by':'owner','from':'2026-03-16T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'ovh-fr','question':'intervention','facts':{'action':'restart','object':'site','at':'2026-03-16T10:00:00Z','held':[{'id':'1','actions':['restart'],'reach':'service','by':'owner','from':'2026-03-19T09:00:00Z','until':'2026-03-18T09:00:00Z'}]}}",
            "{'contract':'oktawave-pl','question':'intervention','facts':{'action':'restart','object':'server','at':'2026-03-16T10:00:00Z','covered':true,'situation':'failure'}}",
            "{'contract':'oktawave-pl','question':'intervention','facts':{'action':'restart','object':'server','at':'2026-03-16T10:00:00Z','covered':true,'standing':'suspended'}}",
            "{'contract':'ovh-fr@2010-06-14','question':'vat','facts':{'date':'1999-01-01','lines':[],'buyer':{'country':'FR','business':false,'vatIdValid':false}}}");

    @Test
    void everyDecisionCanBeToldInEveryLanguage() {
        var told = new TreeSet<String>();
        Stream.concat(ExamplesTest.lines().stream(), RARE.stream().map(EverySentenceIsToldTest::parsed))
                .flatMap(EverySentenceIsToldTest::varied)
                .flatMap(EverySentenceIsToldTest::reasons)
                .forEach(because -> {
                    told.add(because.sentence());
                    for (var language : Language.values()) {
                        assertThat(Phrases.in(language).say(because))
                                .isNotBlank()
                                .doesNotContain("{");
                    }
                });
        assertThat(told).hasSizeGreaterThanOrEqualTo(88);
    }

    private static ObjectNode parsed(String line) {
        return (ObjectNode) JsonMapper.shared().readTree(line.replace('\'', '"'));
    }

    /** The line, and the line with each of its choices made differently. */
    private static Stream<JsonNode> varied(ObjectNode line) {
        var plain = line.deepCopy().remove(Set.of("expect"));
        return Stream.concat(
                Stream.of(plain),
                INSTEAD.entrySet().stream()
                        .filter(it -> plain.get("facts").has(it.getKey()))
                        .flatMap(it -> it.getValue().stream().map(value -> with(plain, it.getKey(), value))));
    }

    private static JsonNode with(ObjectNode line, String fact, String value) {
        var other = line.deepCopy();
        ((ObjectNode) other.get("facts")).put(fact, value);
        return other;
    }

    private static Stream<Because> reasons(JsonNode line) {
        return switch (Request.of(line, Shipped.CONTRACTS).verdict(new WhatIf())) {
            case Verdict.Decided<?> decided -> decided.because().stream();
            case Verdict.Refused<?> refused -> Stream.of(refused.because());
        };
    }
}
