package onus.uptime.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onus.uptime.alert.Course.Told;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final FlapRule RULE = new FlapRule(Duration.ofMinutes(10), 3, Duration.ofMinutes(30), 3);

    @Test
    void anAlertThatIsNotOverIsOneOpenEpisode() {
        assertThat(courses(down(0))).containsExactly(new Course(List.of(stretch(0)), 0, false));
    }

    @Test
    void sentAgainAThousandTimesItIsStillOneEpisode() {
        assertThat(Course.of(Collections.nCopies(1000, down(0)), RULE)).hasSize(1);
    }

    @Test
    void comingBackWithinTenMinutesReopensAndTenMinutesExactlyStillDo() {
        assertThat(courses(down(0, 5), down(15, 20)))
                .containsExactly(new Course(List.of(stretch(0, 5), stretch(15, 20)), 1, false));
        assertThat(Course.of(List.of(down(0, 5), new Told(at(15).plusMillis(1), null, false)), RULE))
                .hasSize(2);
    }

    @Test
    void threeReturnsInHalfAnHourFlapAndThenHalfAnHourOfQuietIsNeeded() {
        var flapping = courses(down(0, 1), down(5, 6), down(10, 11), down(15, 16), down(45, 46));
        assertThat(flapping).singleElement().satisfies(it -> {
            assertThat(it.flapping()).isTrue();
            assertThat(it.reopened()).isEqualTo(4);
            assertThat(it.stretches()).hasSize(5);
        });
        assertThat(courses(down(0, 1), down(5, 6), down(10, 11), down(15, 16), down(47, 48)))
                .hasSize(2);
    }

    @Test
    void threeReturnsInMoreThanHalfAnHourDoNotFlap() {
        assertThat(courses(down(0, 8), down(17, 24), down(33, 40), down(49, 50)))
                .singleElement()
                .satisfies(it -> assertThat(it.flapping()).isFalse());
    }

    @Test
    void anEndThatNobodyToldIsWhereTheSameThingBeginsAnew() {
        assertThat(courses(down(0), down(60)))
                .containsExactly(new Course(List.of(stretch(0, 60), stretch(60)), 0, false));
    }

    @Test
    void aMonitorThatOnlySaysAllIsWellEndsWhatLastedThen() {
        assertThat(courses(down(0), well(7))).containsExactly(new Course(List.of(stretch(0, 7)), 0, false));
        assertThat(courses(well(7), down(9))).containsExactly(new Course(List.of(stretch(9)), 0, false));
    }

    @Test
    void ofTwoEndsTheLaterHolds() {
        assertThat(courses(down(0, 5), down(0), down(0, 6)))
                .containsExactly(new Course(List.of(stretch(0, 6)), 0, false));
    }

    @Test
    void neitherOrderNorRepetitionChangesTheCourse() {
        var random = new Random(20261122);
        for (var run = 0; run < 500; run++) {
            var told = history(random);
            var course = Course.of(told, RULE);
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, random.nextInt(told.size())));
            Collections.shuffle(shuffled, random);
            assertThat(Course.of(shuffled, RULE)).as("%s", told).isEqualTo(course);
        }
    }

    @Test
    void everyStartIsInExactlyOneEpisode() {
        var random = new Random(7);
        for (var run = 0; run < 500; run++) {
            var told = history(random);
            var starts = told.stream()
                    .filter(it -> !it.clears())
                    .map(Told::from)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(Course.of(told, RULE).stream()
                            .flatMap(it -> it.stretches().stream())
                            .map(Stretch::from))
                    .containsExactlyElementsOf(starts);
        }
    }

    private static List<Told> history(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(_ -> {
                    var from = random.nextInt(240);
                    return switch (random.nextInt(4)) {
                        case 0 -> down(from);
                        case 1 -> well(from);
                        default -> down(from, from + random.nextInt(20));
                    };
                })
                .toList();
    }

    private static List<Course> courses(Told... told) {
        return Course.of(List.of(told), RULE);
    }

    private static Told down(int from) {
        return new Told(at(from), null, false);
    }

    private static Told down(int from, int to) {
        return new Told(at(from), at(to), false);
    }

    private static Told well(int since) {
        return new Told(at(since), null, true);
    }

    private static Stretch stretch(int from) {
        return new Stretch(at(from), null);
    }

    private static Stretch stretch(int from, int to) {
        return new Stretch(at(from), at(to));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-02T09:00:00Z").plusSeconds(60L * minute);
    }
}
