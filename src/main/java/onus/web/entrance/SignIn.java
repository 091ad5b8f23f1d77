package onus.web.entrance;

import onus.web.Form;

/** The page on which people sign in; {@code to} is where they wanted to go. */
public record SignIn(Form form, String to) {}
