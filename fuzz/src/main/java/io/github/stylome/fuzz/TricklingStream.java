package io.github.stylome.fuzz;

import java.io.ByteArrayInputStream;

/** Hands out few bytes at a time, as a slow network does, so that characters are cut everywhere. */
final class TricklingStream extends ByteArrayInputStream {
  private final int atMost;

  TricklingStream(byte[] bytes, int atMost) {
    super(bytes);
    this.atMost = atMost;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int length) {
    return super.read(bytes, offset, Math.min(length, atMost));
  }
}
