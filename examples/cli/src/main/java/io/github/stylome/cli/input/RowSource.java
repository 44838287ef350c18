package io.github.stylome.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Texts that are read one by one. Not safe for concurrent use. */
public interface RowSource extends Closeable {
  /**
   * Returns the next text, empty at the end. What cannot be read as one is reported and passed over.
   *
   * @throws IOException if the rest cannot be read; its message names the file
   */
  Optional<Row> next() throws IOException;

  /** Returns how many bytes of the files have been read so far, compressed ones as they lie there. */
  long bytesRead();
}
