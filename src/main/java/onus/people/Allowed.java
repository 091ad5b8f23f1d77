package onus.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may use a route or a page. What carries none is refused to everybody. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    ContactRole[] contacts() default {};

    StaffRole[] staff() default {};

    /** Open to people nobody knows, too. */
    boolean anyone() default false;

    /** Monitors, which are no persons and may do nothing but report. */
    boolean monitors() default false;

    /** Every contact. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE, ContactRole.MEMBER})
    @interface ToContacts {}

    /** Everybody of the desk. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.BILLING, StaffRole.SALES, StaffRole.SUPERVISOR})
    @interface ToStaff {}

    /** Everybody who has signed in. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Allowed(
            contacts = {ContactRole.OWNER, ContactRole.DELEGATE, ContactRole.MEMBER},
            staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.BILLING, StaffRole.SALES, StaffRole.SUPERVISOR})
    @interface ToEveryone {}
}
