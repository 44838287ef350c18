package io.github.stylome.learn;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Readers that wait for the next text, so that their buffers are used again. Safe for concurrent use.
 *
 * @param <R> the kind of reader
 */
final class Idle<R> {
  private static final int MOST_KEPT = 64;

  private final Supplier<R> maker;
  private final ConcurrentLinkedQueue<R> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  Idle(Supplier<R> maker) {
    this.maker = maker;
  }

  R take() {
    R reader = idle.poll();
    if (reader == null) {
      return maker.get();
    }
    kept.decrementAndGet();
    return reader;
  }

  void giveBack(R reader) {
    if (kept.incrementAndGet() <= MOST_KEPT) {
      idle.add(reader);
    } else {
      kept.decrementAndGet();
    }
  }
}
