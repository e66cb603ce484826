package org.almoner.rest.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which operation a method of a resource is. The server does not start where a method does not say it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operates {

    /** {@return the operation} */
    Operation value();

    /** {@return the one kind of fact that the method records, which narrows who may; empty where it records any, or none} */
    String records() default "";

    /** {@return the fields of the page's form that filters what it shows, which the page reads from the query by itself} */
    String[] filters() default {};
}
