package onus.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The program as compiled, read once for all rules, and the order its modules stand in. */
final class Compiled {
    static final JavaClasses ONUS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("onus");

    /** Each may use only what stands before it. */
    static final List<String> ORDER = List.of(
            "money",
            "reason",
            "calendar",
            "journal",
            "platform",
            "people",
            "contract",
            "settlement",
            "customer",
            "offer",
            "plan",
            "ticket",
            "consent",
            "incident",
            "uptime",
            "clock",
            "billing",
            "knowledge",
            "channel",
            "desk",
            "lab",
            "web",
            "api",
            "demo",
            "cli");

    private Compiled() {}

    /** The module a package belongs to; empty for the root, where the application starts. */
    static String module(String packageName) {
        String[] parts = packageName.split("\\.", 3);
        return parts.length < 2 ? "" : parts[1];
    }
}
