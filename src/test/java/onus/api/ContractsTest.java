package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private final TestServer server = TestServer.running();
    private final Someone agent = server.staff(StaffRole.AGENT);

    @Test
    void aContractIsReadInTheReadersLanguageAsOfADay() {
        var french =
                Someone.send(agent.request("/contracts/ovh-fr?on=2010-06-14").header("Accept-Language", "fr"));

        assertThat(french.status()).isEqualTo(200);
        assertThat(french.at("/key")).isEqualTo("ovh-fr");
        assertThat(french.at("/version")).isEqualTo("ovh-fr@2010-06-14");
        assertThat(french.json().path("clauses").size()).isPositive();
        assertThat(agent.get("/contracts/ovh-fr?on=2010-06-13").at("/version")).isNotEqualTo("ovh-fr@2010-06-14");
        assertThat(agent.get("/contracts/ovh-fr?on=yesterday").pointers()).containsExactly("?on");
        assertThat(agent.get("/contracts/none").status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsAnsweredByTheCalculatorAndManyInOrder() {
        var question = """
                {"id":"%s","question":"vat","facts":{"date":"2026-11-01","lines":["20.00"],
                 "buyer":{"country":"FR","business":false,"vatIdValid":false}}}""";

        var one = agent.postWithoutKey("/contracts/ovh-fr/evaluations", question.formatted("a"));
        var many = agent.postWithoutKey(
                "/contracts/ovh-fr/evaluations", "[" + question.formatted("a") + "," + question.formatted("b") + "]");

        assertThat(one.at("/answer/gross")).isEqualTo("24.00");
        assertThat(many.at("/0/id") + many.at("/1/id")).isEqualTo("ab");
        assertThat(many.json().get(0)).isEqualTo(one.json());
    }

    @Test
    void aQuestionAboutAnotherContractIsAWrongField() {
        var answer = agent.postWithoutKey(
                "/contracts/ovh-fr/evaluations", "[{\"contract\":\"ovh-fr@2010-06-14\"},{\"contract\":\"ovh-de\"}]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/1/contract");
    }
}
