package onus.channel;

import onus.platform.task.Tasks;
import onus.uptime.compensation.CompensationDecided;
import onus.uptime.outage.MaintenanceAnnounced;
import onus.uptime.outage.MaintenanceCancelled;
import onus.uptime.stop.StopTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that a customer is to be told of work on a server, of a stop that the desk noted, and of what a month gives back. */
@Component
class UptimeNews {

    private final Tasks tasks;

    UptimeNews(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(MaintenanceAnnounced announced) {
        var occasion = new Occasion(NoticeKind.MAINTENANCE, announced.account(), announced.maintenance(), "");
        tasks.schedule(occasion.task(), announced.at());
    }

    @EventListener
    void on(MaintenanceCancelled cancelled) {
        var kind = NoticeKind.MAINTENANCE_CANCELLED;
        tasks.schedule(new Occasion(kind, cancelled.account(), cancelled.maintenance(), "").task(), cancelled.at());
    }

    @EventListener
    void on(StopTold told) {
        tasks.schedule(new Occasion(NoticeKind.STOP, told.account(), told.stop(), "").task(), told.at());
    }

    @EventListener
    void on(CompensationDecided decided) {
        var it = decided.compensation();
        tasks.schedule(new Occasion(NoticeKind.COMPENSATION, it.account(), it.id(), "").task(), it.at());
    }
}
