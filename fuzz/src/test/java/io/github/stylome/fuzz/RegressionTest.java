package io.github.stylome.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Gives every target each file of its folder: the seeds that a fuzzer begins with, and whatever one has found. */
class RegressionTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/stylome/fuzz");
  private static final Path INPUTS = Path.of("src/test/resources/io/github/stylome/fuzz");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> inputs_breakNoPromise() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : list(INPUTS)) {
      MethodHandle target = target(String.valueOf(folder.getFileName()));
      for (Path file : list(folder)) {
        byte[] input = Files.readAllBytes(file);
        tests.add(DynamicTest.dynamicTest(folder.getFileName() + " of " + file.getFileName(),
            () -> assertTimeoutPreemptively(LIMIT, () -> {
              target.invokeExact(input); // a statement, since the target is void
            })));
      }
    }
    return tests.stream();
  }

  @Test
  void everyTarget_hasAFolderOfInputs() throws IOException {
    assertEquals(
        list(SOURCES).stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Target.java"))
            .map(name -> name.substring(0, name.length() - ".java".length())).toList(),
        list(INPUTS).stream().map(folder -> folder.getFileName().toString()).toList());
  }

  private static MethodHandle target(String name) {
    try {
      return MethodHandles.lookup().findStatic(Class.forName("io.github.stylome.fuzz." + name), "fuzzerTestOneInput",
          MethodType.methodType(void.class, byte[].class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " is no target", e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
