package se.styrning.shared.replica;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Operations that a read replica may answer for callers without a token; see {@link Replica}.
 *
 * <p>Only for resources that do nothing but read, and whose readers bear that what another instance
 * wrote within the last second is missing.
 */
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromReplica {}
