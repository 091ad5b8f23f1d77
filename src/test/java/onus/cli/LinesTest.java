package onus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinesTest {

    @Test
    void answersComeInTheOrderOfTheQuestions() throws Exception {
        var answers = new StringWriter();
        new Lines(question -> Integer.parseInt(question) % 7 == 0 ? slowly(question) : question)
                .answer(new StringReader(numbers(5_000)), answers);
        assertThat(answers).hasToString(numbers(5_000));
    }

    @Test
    void aLoneQuestionIsAnsweredBeforeTheNextIsAsked() throws Exception {
        try (var heard = new PipedReader();
                var answers = new PipedWriter(heard)) {
            Thread desk;
            try (var asking = new PipedWriter()) {
                var questions = new PipedReader(asking);
                desk = Thread.startVirtualThread(() -> answer(questions, answers));
                var reading = new BufferedReader(heard);
                for (int i = 0; i < 3; i++) {
                    asking.write("question " + i + "\n");
                    asking.flush();
                    assertThat(reading.readLine()).isEqualTo("QUESTION " + i);
                }
            }
            desk.join();
        }
    }

    @Test
    void blankLinesAreNoQuestions() throws Exception {
        var answers = new StringWriter();
        new Lines(question -> question).answer(new StringReader("\na\n  \n\nb"), answers);
        assertThat(answers).hasToString("a\nb\n");
    }

    @Test
    void readingStaysWithinItsRoomHoweverSlowTheAnswersAre() throws Exception {
        var questions = new Endless("q".repeat(10_000) + "\n", 4_000);
        var answers = new Counting(questions);
        new Lines(question -> question).answer(questions, answers);
        assertThat(answers.written).isEqualTo(40_000_000L + 4_000);
        assertThat(answers.furthestBehind).isLessThan(2L * Lines.ROOM);
    }

    @Test
    void whatAnsweringThrowsIsThrownInItsPlace() {
        var answers = new StringWriter();
        var lines = new Lines(question -> {
            if (question.equals("3")) {
                throw new IllegalStateException("three");
            }
            return question;
        });
        assertThatThrownBy(() -> lines.answer(new StringReader(numbers(100)), answers))
                .hasMessage("three");
        assertThat(answers).hasToString("0\n1\n2\n");
    }

    @Test
    void anUnreadableQuestionEndsTheAnswers() {
        var broken = new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new Lines(question -> question).answer(broken, new StringWriter()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone");
    }

    @Test
    void aReaderWhoLeavesStopsTheWork() {
        var gone = new Counting(new Endless("", 0)) {
            @Override
            public void write(char[] characters, int from, int length) {
                throw new IllegalStateException("nobody listens");
            }
        };
        var endless = new Endless("q\n", Integer.MAX_VALUE);
        assertThatThrownBy(() -> new Lines(question -> question).answer(endless, gone))
                .hasMessage("nobody listens");
    }

    private static void answer(Reader questions, Writer answers) {
        try {
            new Lines(question -> question.toUpperCase(Locale.ROOT)).answer(questions, answers);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String slowly(String question) {
        var noise = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining());
        return noise.isEmpty() ? noise : question;
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }

    /** A line said again and again, with a count of the characters taken. */
    private static final class Endless extends Reader {
        private final String line;
        private final long length;
        private final AtomicLong taken = new AtomicLong();

        Endless(String line, int times) {
            this.line = line;
            this.length = (long) line.length() * times;
        }

        @Override
        public int read(char[] into, int from, int most) {
            long start = taken.get();
            int count = (int) Math.min(most, length - start);
            if (count <= 0) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                into[from + i] = line.charAt((int) ((start + i) % line.length()));
            }
            taken.addAndGet(count);
            return count;
        }

        @Override
        public void close() {}
    }

    /** Waits with its first character until the questions stop coming, then notes how far behind it ever was. */
    private static class Counting extends Writer {
        private final Endless questions;
        long written;
        long furthestBehind;

        Counting(Endless questions) {
            this.questions = questions;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            long before = -1;
            while (written == 0 && before != questions.taken.get()) {
                before = questions.taken.get();
                IntStream.range(0, 1_000_000).forEach(_ -> Thread.onSpinWait());
            }
            furthestBehind = Math.max(furthestBehind, questions.taken.get() - written);
            written += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
