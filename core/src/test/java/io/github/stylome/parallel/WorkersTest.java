package io.github.stylome.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<ExecutorService> pools = new ArrayList<>();

  @AfterEach
  void shutDown() {
    pools.forEach(ExecutorService::shutdownNow);
  }

  @Test
  void map_onAnyNumberOfWorkers_keepsTheOrder() {
    List<Integer> items = IntStream.range(0, 1000).boxed().toList();
    List<Integer> expected = items.stream().map(i -> i * i).toList();
    assertEquals(expected, Workers.caller().map(items, i -> i * i));
    for (int count = 1; count <= 8; count++) {
      assertEquals(expected, Workers.of(pool(3), count).map(items, i -> i * i));
    }
  }

  @Test
  void map_ofNothingAndOfOne_works() {
    Workers workers = Workers.of(pool(2), 4);
    assertEquals(List.of(), workers.map(List.<String>of(), String::length));
    assertEquals(List.of(3), workers.map(List.of("abc"), String::length));
    assertEquals(List.of(), workers.mapRanges(0, range -> range));
  }

  @Test
  void mapRanges_cutsIntoConsecutiveRunsOfEqualLength() {
    Workers workers = Workers.of(pool(2), 4);
    assertEquals(List.of(new Range(0, 2), new Range(2, 5), new Range(5, 7), new Range(7, 10)),
        workers.mapRanges(10, range -> range));
    assertEquals(List.of(new Range(0, 1), new Range(1, 2)), workers.mapRanges(2, range -> range));
    assertEquals(Integer.MAX_VALUE, workers.mapRanges(Integer.MAX_VALUE, range -> range).get(3).to());
  }

  @Test
  void map_ofAFailingFunction_throwsTheSameException() {
    RuntimeException failure = new IllegalStateException("no");
    Error error = new AssertionError("never");
    for (Workers workers : List.of(Workers.caller(), Workers.of(pool(2), 3))) {
      assertSame(failure, assertThrows(IllegalStateException.class, () -> workers.map(List.of(1, 2, 3), i -> {
        throw failure;
      })));
      assertSame(error, assertThrows(AssertionError.class, () -> workers.map(List.of(1, 2, 3), i -> {
        throw error;
      })));
    }
  }

  @Test
  void map_ofSeveralFailures_throwsThatOfTheFirstItem() {
    Workers workers = Workers.of(pool(4), 4);
    List<Integer> items = IntStream.range(0, 50).boxed().toList();
    for (int round = 0; round < 300; round++) {
      int first = round % 40;
      Exception e = assertThrows(IllegalStateException.class, () -> workers.map(items, i -> {
        if (i >= first) {
          throw new IllegalStateException("item " + i);
        }
        return i;
      }));
      assertEquals("item " + first, e.getMessage());
    }
  }

  @Test
  void map_ofACheckedExceptionThrownInSecret_doesNotReturnHoles() {
    for (Workers workers : List.of(Workers.caller(), Workers.of(pool(2), 3))) {
      Throwable e = assertThrows(Throwable.class, () -> workers.map(List.of(1, 2, 3, 4), i -> {
        throw WorkersTest.<RuntimeException>inSecret(new Exception("checked"));
      }));
      assertTrue(e.toString().contains("checked"), e::toString);
    }
  }

  @Test
  void map_onAnExecutorThatRefuses_isDoneByTheCaller() {
    ExecutorService closed = pool(2);
    closed.shutdown();
    assertEquals(List.of(2, 3, 4), Workers.of(closed, 4).map(List.of(1, 2, 3), i -> i + 1));
    Workers refusing = Workers.of(task -> {
      throw new RejectedExecutionException("full");
    }, 2);
    assertEquals(List.of(2, 3), refusing.map(List.of(1, 2), i -> i + 1));
  }

  @Test
  void map_onAnExecutorThatNeverRunsAnything_isDoneByTheCaller() {
    Workers idle = Workers.of(task -> { }, 4);
    assertEquals(List.of(2, 3, 4), assertTimeoutPreemptively(LIMIT, () -> idle.map(List.of(1, 2, 3), i -> i + 1)));
  }

  @Test
  void map_onABusyExecutor_isDoneByTheCaller() {
    ExecutorService busy = pool(1);
    CountDownLatch release = new CountDownLatch(1);
    busy.execute(() -> awaitQuietly(release));
    assertEquals(List.of(2, 3, 4),
        assertTimeoutPreemptively(LIMIT, () -> Workers.of(busy, 3).map(List.of(1, 2, 3), i -> i + 1)));
    release.countDown();
  }

  @Test
  void map_withinMapOnOneThread_doesNotBlock() {
    Workers workers = Workers.of(pool(1), 2);
    List<Integer> items = IntStream.range(0, 20).boxed().toList();
    List<Integer> sums = assertTimeoutPreemptively(LIMIT, () -> workers.map(items, i ->
        workers.map(items, j -> i * j).stream().mapToInt(Integer::intValue).sum()));
    assertEquals(items.stream().map(i -> i * 190).toList(), sums);
  }

  @Test
  void map_inAnInterruptedThread_finishesAndKeepsTheFlag() {
    Workers workers = Workers.of(pool(2), 3);
    Thread.currentThread().interrupt();
    List<Integer> result = workers.map(IntStream.range(0, 100).boxed().toList(), i -> i + 1);
    assertTrue(Thread.interrupted());
    assertEquals(100, result.get(99));
  }

  @Test
  void map_whereTheExecutorRunsTasksAtOnce_works() {
    assertEquals(List.of(2, 3, 4), Workers.of(Runnable::run, 3).map(List.of(1, 2, 3), i -> i + 1));
  }

  @Test
  void of_lessThanOneWorker_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Workers.of(Runnable::run, 0));
    assertEquals(1, Workers.caller().count());
  }

  private ExecutorService pool(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    pools.add(pool);
    return pool;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: the compiler is told a lie on purpose
  private static <E extends Exception> E inSecret(Exception e) throws E {
    throw (E) e;
  }
}
