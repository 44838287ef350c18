package io.github.stylome.cli;

import io.github.stylome.parallel.Workers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of one run: the calling thread and as many more as are wanted. */
final class Threads implements AutoCloseable {
  private final ExecutorService executor;
  private final Workers workers;

  Threads(int count) {
    executor = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
      Thread thread = new Thread(task, "stylome-worker");
      thread.setDaemon(true);
      return thread;
    });
    workers = count == 1 ? Workers.caller() : Workers.of(executor, count);
  }

  Workers workers() {
    return workers;
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
