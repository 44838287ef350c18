package io.github.stylome.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, whose failures are told apart: nobody reads it any more, or it cannot be written. */
final class StandardOutput extends FilterOutputStream {
  private static final String NAME = "standard output";

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw translated(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw translated(e);
    }
  }

  /** Only flushes: the stream is not ours to close. */
  @Override
  public void close() throws IOException {
    flush();
  }

  private static IOException translated(IOException e) {
    // The JDK has no exception of its own for EPIPE ("Broken pipe"; on Windows, "The pipe is being closed").
    boolean closed = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    return closed ? new ClosedOutputException(e) : UnwritableOutputException.from(NAME, e);
  }
}
