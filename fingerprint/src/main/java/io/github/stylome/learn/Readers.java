package io.github.stylome.learn;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers that wait for the next text, so that their buffers are used again. Safe for concurrent use. */
final class Readers {
  private static final int MOST_KEPT = 64;

  private final List<TermStream> streams;
  private final ConcurrentLinkedQueue<TermReader> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  Readers(List<TermStream> streams) {
    this.streams = streams;
  }

  TermReader take() {
    TermReader reader = idle.poll();
    if (reader == null) {
      return new TermReader(streams);
    }
    kept.decrementAndGet();
    return reader;
  }

  void giveBack(TermReader reader) {
    if (kept.incrementAndGet() <= MOST_KEPT) {
      idle.add(reader);
    } else {
      kept.decrementAndGet();
    }
  }
}
