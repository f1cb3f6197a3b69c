package nl.thuiskompas.platform.monitor.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Put on what answers under {@code /v1} in another room: what it throws becomes a problem, as it does here. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersPrograms {}
