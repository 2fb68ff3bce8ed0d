package se.styrning.shared.write;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;

/**
 * Passes a file of CSV on, and refuses it where a row has more cells, or a cell more characters,
 * than any file may have: before so much of it is held by whoever splits it.
 */
final class CsvBounds extends FilterReader {

  private final char delimiter;
  private boolean quoted;
  private boolean closed;
  private int row = 1;
  private int cells = 1;
  private int length;

  CsvBounds(Reader text, char delimiter) {
    super(text);
    this.delimiter = delimiter;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int start, int most) throws IOException {
    int read = super.read(buffer, start, most);
    for (int i = start; i < start + read; i++) {
      pass(buffer[i]);
    }
    return read;
  }

  private void pass(char character) {
    boolean doubled = closed && character == '"';
    boolean closes = quoted && character == '"';
    closed = closes;
    if (closes) {
      quoted = false;
    } else if (doubled) {
      quoted = true;
      length++;
    } else if (character == '"' && length == 0) {
      quoted = true;
    } else if (!quoted && character == delimiter) {
      cells++;
      length = 0;
    } else if (!quoted && character == '\n') {
      row++;
      cells = 1;
      length = 0;
    } else {
      length++;
    }
    if (cells > BodyLimits.MOST_COLUMNS) {
      refuse(Accepted.of("hogst-kolumner", BodyLimits.MOST_COLUMNS));
    }
    if (length > BodyLimits.LONGEST_CELL) {
      refuse(Accepted.of("tecken-i-cell", BodyLimits.LONGEST_CELL));
    }
  }

  private void refuse(Accepted accepted) {
    BodyReader.refuse(List.of(Fault.pekare("/rad/" + row, null, accepted)));
  }
}
