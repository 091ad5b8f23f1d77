package onus.channel.mail;

import onus.platform.PlatformSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Wires where mail goes: to the mail server, if one is configured, else into the folder {@code mail} of the data. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Post post(ObjectProvider<JavaMailSender> sender, PlatformSettings settings) {
        var smtp = sender.getIfAvailable();
        return smtp == null ? new FolderPost(settings.data().resolve("mail")) : new SmtpPost(smtp);
    }
}
