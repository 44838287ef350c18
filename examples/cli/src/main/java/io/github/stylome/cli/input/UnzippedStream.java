package io.github.stylome.cli.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * What a gzip file holds, all members of it. The JDK's own stream takes what follows a member and is not gzip for the end
 * of the file, and loses it.
 */
final class UnzippedStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private UnzippedStream(InputStream unzipped) {
    super(unzipped);
  }

  /**
   * Begins to read.
   *
   * @throws EOFException if the file ends in a header
   * @throws ZipException if it does not begin as a gzip file
   */
  static InputStream of(InputStream in) throws IOException {
    try {
      return new UnzippedStream(GzipCompressorInputStream.builder()
          .setInputStream(new BufferedInputStream(in, BUFFER))
          .setDecompressConcatenated(true)
          .get());
    } catch (IOException e) {
      throw meaning(e);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw meaning(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw meaning(e);
    }
  }

  /** The library says everything by a plain exception. */
  private static IOException meaning(IOException e) {
    if (e.getClass() != IOException.class) {
      return e;
    }
    ZipException damaged = new ZipException(e.getMessage());
    damaged.initCause(e);
    return damaged;
  }
}
