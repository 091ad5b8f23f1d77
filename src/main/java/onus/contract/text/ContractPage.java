package onus.contract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;

/** A version of a contract as a customer wants to read it. */
public final class ContractPage {

    private final ContractVersion version;
    private final Sentences sentences;
    private final List<Page.Block> blocks = new ArrayList<>();

    private ContractPage(ContractVersion version, Language language) {
        this.version = version;
        this.sentences = Clauses.sentences(version, language);
    }

    public static Page of(Contract contract, ContractVersion version, Language language) {
        var page = new ContractPage(version, language);
        page.head(contract, language);
        var clauses = Clauses.of(version, language);
        clauses.stream().map(ClauseText::chapter).distinct().forEach(chapter -> {
            page.heading(2, chapter.equals("own") ? "" : page.sentences.say("chapter." + chapter, Map.of()));
            clauses.stream().filter(it -> it.chapter().equals(chapter)).forEach(page::clause);
            if (chapter.equals("plans")) {
                page.table();
            }
            if (chapter.equals("authorisation")) {
                page.blocks.add(new Page.Block.Table(AccessTable.of(version, page.sentences)));
            }
        });
        return new Page(List.copyOf(page.blocks));
    }

    private void head(Contract contract, Language language) {
        heading(1, version.wording().names().getOrDefault(language, contract.key()));
        var phrases = Phrases.in(language);
        paragraph(sentences.say(
                "page.version",
                Map.of(
                        "pin", version.pin(),
                        "from", phrases.say(new Value.Day(version.from())),
                        "until",
                                contract.supersededOn(version)
                                        .map(it -> phrases.say(new Value.Day(it)))
                                        .orElse(TermValues.ABSENT),
                        "seller", version.market().seller().name(),
                        "currency", version.market().currency().getCode())));
    }

    private void clause(ClauseText clause) {
        heading(3, clause.title());
        paragraph(clause.text());
    }

    private void table() {
        heading(3, sentences.say("page.table.title", Map.of()));
        blocks.add(new Page.Block.Table(PlanTable.of(version, sentences)));
        var notes = Footnotes.of(version);
        for (int i = 0; i < notes.size(); i++) {
            paragraph("*".repeat(i + 1) + " " + sentences.word("note", notes.get(i)));
        }
    }

    private void heading(int level, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Page.Block.Heading(level, text));
        }
    }

    private void paragraph(String text) {
        blocks.add(new Page.Block.Paragraph(text));
    }
}
