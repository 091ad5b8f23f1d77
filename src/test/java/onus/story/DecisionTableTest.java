package onus.story;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import onus.api.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every row of the decision table in every market, over HTTP, ending in a text that somebody has approved. */
class DecisionTableTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicNode> everyRowInEveryMarket() {
        return Stream.of(MarketOfStories.values())
                .map(market -> dynamicContainer(
                        market.contract(),
                        Row.all().stream()
                                .map(row -> dynamicTest(row.title(), () -> {
                                    var story = new IncidentStory(SERVER, market, row);
                                    story.play();
                                    Approved.compare(market.contract() + "/" + row.file(), story.told());
                                }))));
    }
}
