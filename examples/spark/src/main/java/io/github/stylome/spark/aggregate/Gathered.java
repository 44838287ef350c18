package io.github.stylome.spark.aggregate;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregator has gathered: an accumulator at work, or the bytes of one that came from another process and is
 * opened when it is needed. Between processes it travels as those bytes. Not safe for concurrent use.
 *
 * @param <T> the accumulator
 */
public final class Gathered<T> implements Externalizable {
  private static final long serialVersionUID = 1;

  private transient @Nullable T open;
  private transient @Nullable Form<T> form;
  private transient byte @Nullable [] bytes;

  /** Turns accumulators into bytes and back. */
  interface Form<T> {
    byte[] toBytes(T accumulator);

    T ofBytes(byte[] bytes);
  }

  /** For Java serialization alone. */
  public Gathered() {}

  Gathered(T open, Form<T> form) {
    this.open = open;
    this.form = form;
  }

  /** Returns the accumulator. */
  T open(Form<T> own) {
    T accumulator = open;
    if (accumulator == null) {
      if (bytes == null) {
        throw new IllegalStateException("nothing was gathered, and nothing came");
      }
      accumulator = own.ofBytes(bytes);
      open = accumulator;
      form = own;
      bytes = null;
    }
    return accumulator;
  }

  /** Returns what was gathered as bytes. */
  byte[] toBytes() {
    T accumulator = open;
    Form<T> own = form;
    if (accumulator != null && own != null) {
      return own.toBytes(accumulator);
    } else if (bytes != null) {
      return bytes;
    }
    throw new IllegalStateException("nothing was gathered, and nothing came");
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    byte[] written = toBytes();
    out.writeInt(written.length);
    out.write(written);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    bytes = new byte[in.readInt()];
    in.readFully(bytes);
  }
}
