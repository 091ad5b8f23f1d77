package onus.platform.task;

import javax.sql.DataSource;
import onus.platform.BusinessClock;
import onus.platform.PlatformSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires timed work; it starts by itself only where no story steps it. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean
    Handlers handlers(ObjectProvider<TaskHandler> handlers, ObjectProvider<RecurringTask> recurring, Tasks tasks) {
        return new Handlers(handlers.stream().toList(), recurring.stream().toList(), tasks);
    }

    @Bean
    LiveScheduler.Work work(Handlers handlers, Waiting waiting, ParkedTasks parked) {
        return new LiveScheduler.Work(handlers, waiting, parked);
    }

    @Bean(destroyMethod = "close")
    LiveScheduler liveScheduler(DataSource dataSource, LiveScheduler.Work work, BusinessClock clock) {
        return new LiveScheduler(dataSource, work, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startOfTimedWork(LiveScheduler scheduler, PlatformSettings settings) {
        return _ -> {
            switch (settings.scheduler()) {
                case LIVE -> scheduler.start();
                case STEPPED -> {}
            }
        };
    }
}
