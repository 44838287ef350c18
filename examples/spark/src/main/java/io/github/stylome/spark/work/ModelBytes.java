package io.github.stylome.spark.work;

import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A fitted model that travels as the bytes of its file, and is opened when it is first asked for. As the value of a
 * broadcast it is opened once in every JVM, however many tasks run there. Safe for concurrent use.
 *
 * @param <T> the model, which is immutable
 */
final class ModelBytes<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] file;
  private final Opener<T> opener;
  private transient @Nullable T model;

  /** Opens a file. */
  interface Opener<T> extends Serializable {
    T open(byte[] file) throws IOException;
  }

  ModelBytes(byte[] file, Opener<T> opener) {
    this.file = file;
    this.opener = opener;
  }

  /**
   * Returns the model.
   *
   * @throws IllegalArgumentException if the bytes are not those of a model
   */
  synchronized T get() {
    T opened = model;
    if (opened == null) {
      try {
        opened = opener.open(file);
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "no model that stylome wrote, or a damaged one: " + e.getMessage(), e);
      }
      model = opened;
    }
    return opened;
  }
}
