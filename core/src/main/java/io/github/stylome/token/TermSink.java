package io.github.stylome.token;

/**
 * Takes the terms of a text one by one, on the thread that cuts the text. One that serves several threads at a time must
 * see to that itself.
 */
@FunctionalInterface
public interface TermSink {
  /**
   * Takes the term in {@code buffer[offset .. offset + length)}. The buffer is the caller's and is overwritten later: a
   * sink that keeps the term copies it.
   */
  void accept(char[] buffer, int offset, int length);
}
