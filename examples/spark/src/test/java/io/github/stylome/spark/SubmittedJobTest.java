package io.github.stylome.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job's jar, as {@code spark-submit} runs it: with Spark, and with nothing of ours beside it. */
@Tag("job")
class SubmittedJobTest {
  /** What the jar must bring itself, wherever its parts were built. */
  private static final List<String> OURS = List.of(
      "stylome", "/target/classes", "/target/test-classes", "picocli", "commons-csv", "jsoup", "junit", "jqwik",
      "opentest4j",
      "progressbar");

  @TempDir
  private Path folder;

  private static String sparkAlone() {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> OURS.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private int submit(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(System.getProperty("stylome.sparkOpens").strip().split("\\s+")));
    line.addAll(List.of("-Xmx1g", "-cp", sparkAlone(), "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]",
        "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1",
        "--conf", "spark.driver.bindAddress=127.0.0.1", "--class", "io.github.stylome.spark.Main",
        System.getProperty("stylome.sparkJar")));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
        .directory(folder.toFile()).start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  @Test
  void theJar_submitted_writesTheRowsOfOneJvm_andTellsABadRow() throws IOException, InterruptedException {
    List<Path> texts = MadeUpTexts.write(folder, 3, 1, 30);
    Path train = MadeUpTexts.write(Files.createDirectory(folder.resolve("known")), 4, 2, 40).get(0);
    Path model = folder.resolve("model");
    MadeUpTexts.cli(List.of("fit", "--train", train.toString(), "--model", model.toString(), "--quiet"));
    Path expected = folder.resolve("expected.jsonl");
    MadeUpTexts.cli(List.of("attribute", "--model", model.toString(), "--test", texts.get(0).toString(), "--out",
        expected.toString(), "--quiet"));
    int status = submit("attribute", "--model", model.toString(), "--in", texts.get(0).toString(), "--out", "answers",
        "--partitions", "5");
    assertEquals(0, status, Files.readString(folder.resolve("log")));
    assertEquals(MadeUpTexts.sorted(Files.readAllLines(expected)),
        MadeUpTexts.sorted(MadeUpTexts.lines(folder.resolve("answers"))));

    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(bad, "{\"id\":\"a\"}\n");
    assertEquals(2, submit("leaks", "--in", bad.toString(), "--out", "leaks"));
    String log = Files.readString(folder.resolve("log"));
    assertTrue(log.contains("stylome-spark: file:" + bad + ", byte 0: the row \"a\" has no \"text\""), log);
  }
}
