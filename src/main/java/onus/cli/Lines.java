package onus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers a stream of lines on all cores: in the order asked, in flat memory, and a lone question never waits for company. */
final class Lines {
    /** Characters asked and not yet answered, each line with a small cost of its own. */
    static final int ROOM = 4_000_000;

    private static final int COST_OF_A_LINE = 200;

    private record Pending(Future<@Nullable String> answer, int size) {}

    private final UnaryOperator<String> answering;
    private final Semaphore room = new Semaphore(ROOM);
    private final BlockingQueue<Pending> asked = new LinkedBlockingQueue<>();

    Lines(UnaryOperator<String> answering) {
        this.answering = answering;
    }

    /** Reads until the end of {@code questions}; blank lines are no questions. What reading or answering throws is thrown here, in its place. */
    void answer(Reader questions, Writer answers) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(cores(), Lines::daemon)) {
            Thread reader = daemon(() -> ask(new BufferedReader(questions), workers));
            reader.start();
            try {
                write(answers);
            } finally {
                reader.interrupt();
                workers.shutdownNow();
            }
        }
    }

    private void ask(BufferedReader questions, Executor workers) {
        try {
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                if (!line.isBlank()) {
                    ask(line, workers);
                }
            }
            asked.add(new Pending(CompletableFuture.completedFuture(null), 0));
        } catch (IOException unreadable) {
            asked.add(new Pending(CompletableFuture.failedFuture(unreadable), 0));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(String line, Executor workers) throws InterruptedException {
        int size = Math.min(ROOM, line.length() + COST_OF_A_LINE);
        room.acquire(size);
        asked.add(new Pending(CompletableFuture.supplyAsync(() -> answering.apply(line), workers), size));
    }

    private void write(Writer answers) throws IOException, InterruptedException {
        for (Pending next = asked.take(); ; next = take(answers)) {
            if (!next.answer().isDone()) {
                answers.flush();
            }
            String answer = await(next.answer());
            if (answer == null) {
                answers.flush();
                return;
            }
            answers.write(answer);
            answers.write('\n');
            room.release(next.size());
        }
    }

    private Pending take(Writer answers) throws IOException, InterruptedException {
        Pending next = asked.poll();
        if (next == null) {
            answers.flush();
            next = asked.take();
        }
        return next;
    }

    private static @Nullable String await(Future<@Nullable String> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException bug -> throw bug;
                case Error broken -> throw broken;
                case null, default -> throw new UncheckedIOException(new IOException(failed));
            }
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().unstarted(work);
    }
}
