package io.github.stylome.spark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.spark.TestSession;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Test;

class ModelBytesTest {
  private static final AtomicInteger OPENED = new AtomicInteger();

  @Test
  void aModel_isOpenedOnceInAJvm_whateverTheNumberOfTasks() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(TestSession.get().sparkContext());
    Broadcast<ModelBytes<String>> model = context.broadcast(new ModelBytes<>(new byte[] {7}, file -> {
      OPENED.incrementAndGet();
      return "model " + file[0];
    }));
    List<Integer> numbers = IntStream.range(0, 640).boxed().toList();
    List<String> seen = context.parallelize(numbers, 64).map(number -> model.value().get()).distinct().collect();
    assertEquals(List.of("model 7"), seen);
    assertEquals(1, OPENED.get());
  }

  @Test
  void bytesThatAreNoModel_areRefused() {
    ModelBytes<String> model = new ModelBytes<>(new byte[0], file -> {
      throw new IOException("it is empty");
    });
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, model::get);
    assertEquals("no model that stylome wrote, or a damaged one: it is empty", e.getMessage());
  }
}
