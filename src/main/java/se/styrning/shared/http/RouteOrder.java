package se.styrning.shared.http;

import jakarta.ws.rs.Priorities;

/**
 * The order in which a request passes every route and filter, first to last. The routes are passed
 * before a resource is found, the filters when it is. The framework's own come in between: CORS at
 * -300 and the verification of tokens at -200, resources from 10,000 on.
 */
public final class RouteOrder {

  /**
   * Security and trace headers, the name in metrics, one request at a time of those that are
   * pipelined, and the end of connections while the service stops: on every answer.
   */
  static final int EVERY_ANSWER = Integer.MIN_VALUE;

  /** Failures of tokens are counted, on their way to the answer. */
  static final int FAILED_TOKENS = EVERY_ANSWER + 5;

  /** Requests no resource may see are refused; failures of all routes below are answered. */
  static final int REFUSALS = EVERY_ANSWER + 10;

  /** Requests without a token are counted, before tokens are verified. */
  static final int COUNT_ADDRESSES = -250;

  /** The media type of the answer is chosen. */
  static final int CHOOSE_TYPE = COUNT_ADDRESSES + 1;

  /** Ready answers are given. */
  public static final int READY_ANSWERS = CHOOSE_TYPE + 1;

  /** Requests are refused while too many wait for a place. */
  static final int REFUSE_WHEN_FULL = READY_ANSWERS + 1;

  /** Requests with a verified token are counted. */
  static final int COUNT_CLIENTS = -150;

  /** OPTIONS, and the root of the API. */
  static final int BEFORE_RESOURCES = 1000;

  /** Addresses that nobody serves. */
  static final int UNKNOWN_ADDRESSES = Integer.MAX_VALUE;

  /** Filter: room is taken for a body, and it is received. */
  public static final int RECEIVE_BODY = Priorities.USER - 1002;

  /** Filter: the body is there. */
  public static final int BODY_RECEIVED = RECEIVE_BODY + 1;

  /** Filter: a place is taken, and with it a thread. Parameters are reviewed after this. */
  static final int TAKE_A_PLACE = BODY_RECEIVED + 1;

  private RouteOrder() {}
}
