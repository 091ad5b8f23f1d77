package onus.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.reply.DecidedBody;
import onus.billing.Paper;
import onus.desk.Chapter;
import onus.desk.Story;
import onus.offer.Offer;
import onus.reason.Language;
import org.joda.money.Money;

/**
 * One thing in a ticket's story as it is read outside.
 *
 * @param what its name: said, offered, ordered, signed, decided, …
 * @param text the words that belong to it
 * @param gross the amount it tells
 * @param because why, where it is a decision
 */
record ChapterBody(
        Instant at,
        String what,
        Optional<String> by,
        Optional<String> text,
        Optional<Money> gross,
        List<DecidedBody.Step> because) {

    static ChapterBody of(Chapter chapter, Story story, Language language) {
        var told = new Told(chapter, story);
        return switch (chapter) {
            case Chapter.Happened(var entry) -> told.as(entry.what());
            case Chapter.Said(var it) -> told.words(it.internal() ? "noted" : "said", it.author(), it.body());
            case Chapter.Attached(var it) ->
                told.words("attached", it.addedBy(), it.file().name());
            case Chapter.Offered(var it) ->
                told.priced(it.kind().code(), it.text(), it.price().gross());
            case Chapter.Answered it -> told.answered(it.offer());
            case Chapter.Signed(var it) -> told.words("signed", it.signedBy(), it.report());
            case Chapter.Worked(var it) -> told.words("work-" + it.result().code(), it.by(), it.report());
            case Chapter.Objected(var it) -> told.words("objected", it.by(), it.reason());
            case Chapter.Reviewed(var it) -> told.words("reviewed", it.by(), it.reason());
            case Chapter.Decided(var it) -> told.decided(DecidedBody.of(it, language));
            case Chapter.Billed(var it) -> told.paper("invoice", it.paper());
            case Chapter.Credited(var it) -> told.paper("credit-note", it.paper());
        };
    }

    /** Writes the parts that a chapter has. */
    private record Told(Chapter chapter, Story story) {

        ChapterBody as(String what) {
            return new ChapterBody(chapter.at(), what, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        ChapterBody words(String what, UUID by, String text) {
            var name = Optional.of(story.name(by));
            return new ChapterBody(chapter.at(), what, name, Optional.of(text), Optional.empty(), List.of());
        }

        ChapterBody priced(String what, String text, Money gross) {
            return new ChapterBody(
                    chapter.at(), what, Optional.empty(), Optional.of(text), Optional.of(gross), List.of());
        }

        ChapterBody answered(Offer offer) {
            var gross = Optional.of(offer.price().gross());
            var what = offer.answer().code();
            return new ChapterBody(chapter.at(), what, Optional.empty(), Optional.empty(), gross, List.of());
        }

        ChapterBody paper(String what, Paper paper) {
            return priced(what, paper.number(), paper.totals().gross());
        }

        ChapterBody decided(DecidedBody decision) {
            var question = Optional.of(decision.question());
            return new ChapterBody(
                    chapter.at(), "decided", Optional.empty(), question, Optional.empty(), decision.because());
        }
    }
}
