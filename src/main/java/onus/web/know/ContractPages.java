package onus.web.know;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.text.ClauseText;
import onus.contract.text.Clauses;
import onus.contract.text.PlanTable;
import onus.people.Allowed;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The contracts, to be read by anybody: every version, clause by clause, in the reader's language. */
@Controller
class ContractPages {

    private final Contracts contracts;
    private final Pages pages;
    private final Clock clock;

    ContractPages(Contracts contracts, Pages pages, Clock clock) {
        this.contracts = contracts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/contracts")
    @Allowed(anyone = true)
    View list(Visit visit) {
        var all = contracts.keys().stream()
                .flatMap(it -> contracts.find(it).stream())
                .map(it -> new ContractSheet.Listed(it.key(), name(current(it), visit.words()), it))
                .toList();
        return pages.show(visit, "know/contracts", all);
    }

    @GetMapping("/contracts/{key}")
    @Allowed(anyone = true)
    View show(Visit visit, @PathVariable String key, @RequestParam(defaultValue = "") String version) {
        var contract = contracts.find(key).orElseThrow(() -> new NotHere(key));
        var shown = contract.versions().stream()
                .filter(it -> it.from().toString().equals(version))
                .findFirst()
                .orElseGet(() -> current(contract));
        return pages.show(visit, "know/contract", sheet(contract, shown, visit.words()));
    }

    private ContractVersion current(Contract contract) {
        return contract.at(clock.instant()).orElseGet(() -> contract.versions().getLast());
    }

    private static ContractSheet sheet(Contract contract, ContractVersion version, Words words) {
        var sentences = Clauses.sentences(version, words.language());
        var chapters = new ArrayList<ContractSheet.Chapter>();
        var clauses = Clauses.of(version, words.language());
        for (var key : clauses.stream().map(ClauseText::chapter).distinct().toList()) {
            var title = key.equals("own") ? "" : sentences.say("chapter." + key, Map.of());
            var own = clauses.stream().filter(it -> it.chapter().equals(key)).toList();
            chapters.add(new ContractSheet.Chapter(key, title, own));
        }
        return new ContractSheet(
                contract, version, name(version, words), List.copyOf(chapters), PlanTable.of(version, sentences));
    }

    private static String name(ContractVersion version, Words words) {
        return version.wording().names().getOrDefault(words.language(), version.contract());
    }
}
