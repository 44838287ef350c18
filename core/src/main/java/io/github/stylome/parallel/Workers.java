package io.github.stylome.parallel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The threads that a caller lends to a task. Stylome starts none of its own.
 *
 * <p>Results never depend on the number of workers: whatever is added up on several threads is added exactly, and the
 * rest keeps the order of its input.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Workers {
  private static final Workers CALLER = new Workers(Runnable::run, 1);

  private final Executor executor;
  private final int count;

  private Workers(Executor executor, int count) {
    this.executor = requireNonNull(executor, "executor");
    this.count = count;
  }

  /** Returns the workers that do everything on the calling thread. */
  public static Workers caller() {
    return CALLER;
  }

  /**
   * Returns the calling thread and up to {@code count - 1} threads of an executor. The calling thread takes part, so an
   * executor that is busy or has fewer threads slows the work and never blocks it.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public static Workers of(Executor executor, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + count);
    }
    return new Workers(executor, count);
  }

  /** Returns how many threads take part, at least 1. */
  public int count() {
    return count;
  }

  /**
   * Cuts {@code size} items into as many runs as there are workers, of equal length but for one, and returns the
   * function's results in order. There are fewer runs if there are fewer items; none is empty.
   */
  public <R> List<R> mapRanges(int size, Function<Range, R> function) {
    int runs = Math.min(count, size);
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      ranges.add(new Range((int) ((long) size * i / runs), (int) ((long) size * (i + 1) / runs)));
    }
    return map(ranges, function);
  }

  /**
   * Applies a function to every item and returns the results in the order of the items. Returns when all are done. The
   * function may itself use these workers.
   *
   * @throws RuntimeException what the function threw; if it failed for several items, for the first of them. Items not
   *     yet begun are then left out
   */
  public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
    Object[] results = new Object[items.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    Runnable pull = () -> {
      // What was taken is always tried, so that every item before a failed one is: which failure is first depends on no
      // thread.
      while (failure.get() == null) {
        int i = next.getAndIncrement();
        if (i >= results.length) {
          return;
        }
        try {
          results[i] = function.apply(items.get(i));
        } catch (Throwable e) {
          Failure own = new Failure(i, e);
          failure.updateAndGet(known -> known == null || own.item < known.item ? own : known);
        }
      }
    };
    List<Helper> helpers = help(pull, Math.min(count, results.length) - 1);
    pull.run();
    helpers.forEach(Helper::dismiss);
    Failure first = failure.get();
    if (first != null) {
      throw first.thrown();
    }
    @SuppressWarnings("unchecked") // filled by the function, index by index
    List<R> typed = (List<R>) Arrays.asList(results);
    return typed;
  }

  private List<Helper> help(Runnable work, int threads) {
    List<Helper> helpers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Helper helper = new Helper(work);
      try {
        executor.execute(helper);
      } catch (RejectedExecutionException e) {
        break; // the calling thread does the rest
      }
      helpers.add(helper);
    }
    return helpers;
  }

  /** What the function threw for an item. */
  private record Failure(int item, Throwable cause) {
    RuntimeException thrown() {
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof RuntimeException exception ? exception : new CompletionException(cause);
    }
  }

  /**
   * Work that the executor is asked to take part in. Where it has not begun when the calling thread is done, it is
   * taken back: to wait for it would be to wait for whatever else the executor has to do, which may be the caller
   * itself.
   */
  private static final class Helper implements Runnable {
    private final AtomicReference<@Nullable Runnable> work;
    private final CountDownLatch done = new CountDownLatch(1);

    Helper(Runnable work) {
      this.work = new AtomicReference<>(work);
    }

    @Override
    public void run() {
      Runnable taken = work.getAndSet(null);
      if (taken != null) {
        try {
          taken.run();
        } finally {
          done.countDown();
        }
      }
    }

    void dismiss() {
      if (work.getAndSet(null) == null) {
        await(done);
      }
    }
  }

  private static void await(CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the work cannot be left half done; the caller learns of it afterwards
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A run of consecutive items.
   *
   * @param from the first, counted from 0
   * @param to behind the last
   */
  public record Range(int from, int to) {}
}
