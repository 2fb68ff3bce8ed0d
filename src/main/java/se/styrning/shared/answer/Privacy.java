package se.styrning.shared.answer;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer to this request is for its caller alone, though the address may be open. */
@RequestScoped
public class Privacy {

  private boolean closed;

  /** From here on the answer is kept by nobody on the way. */
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
