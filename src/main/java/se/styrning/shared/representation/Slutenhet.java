package se.styrning.shared.representation;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer to this request is for its caller alone, though the address may be open. */
@RequestScoped
public class Slutenhet {

  private boolean closed;

  /** From here on the answer is kept by nobody on the way. */
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
