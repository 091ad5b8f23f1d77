package onus.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import onus.OnusApplication;
import onus.people.Caller;
import onus.people.Invitation;
import onus.people.Inviting;
import onus.people.PersonInvited;
import onus.people.Place;
import onus.people.StaffRole;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the desk: the server with its database and timed work. Returns when it is open. */
@Command(name = "serve", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class Serve implements Runnable {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            descriptionKey = "serve.port",
            defaultValue = "${env:ONUS_PORT:-8080}")
    private int port;

    @Option(names = "--supervisor", paramLabel = "E-MAIL", descriptionKey = "serve.supervisor")
    private @Nullable String supervisor;

    @Parameters(paramLabel = "SETTING", descriptionKey = "serve.settings")
    private List<String> settings = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
        settings.forEach(setting -> arguments.add("--" + setting));
        var context = SpringApplication.run(OnusApplication.class, arguments.toArray(String[]::new));
        if (supervisor != null) {
            invite(context, supervisor);
        }
    }

    /** An installation where nobody works yet needs a first person; the link is shown once, here. */
    private void invite(ConfigurableApplicationContext context, String email) {
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<PersonInvited>>) event -> tell(event.getPayload()));
        var place = new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of());
        var invitation = new Invitation(email, email, Language.EN, ZoneId.systemDefault(), place);
        context.getBean(Inviting.class).invite(new Caller.Machine("serve"), invitation);
    }

    private void tell(PersonInvited invited) {
        var out = spec.commandLine().getOut();
        out.println(ResourceBundle.getBundle("onus.cli.commands")
                .getString("serve.invited")
                .replace("{0}", invited.person().email())
                .replace(
                        "{1}",
                        "http://localhost:" + port + "/invitations/"
                                + invited.link().text()));
        out.flush();
    }
}
