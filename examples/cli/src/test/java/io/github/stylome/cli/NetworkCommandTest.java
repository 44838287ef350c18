package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class NetworkCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  /**
   * Manhattan distances: one to two 50, one to three 100, two to three 150; over the two words b and a alone 50, 50,
   * 100.
   */
  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("x_one.txt"), "a b a b");
    Samples.write(texts.resolve("y_two.txt"), "a a a b");
    Samples.write(texts.resolve("z_three.txt"), "b c b c");
  }

  private Result network(Object... options) {
    List<Object> args = new ArrayList<>(List.of("network", texts, "--measure", "manhattan", "--out", "-"));
    args.addAll(List.of(options));
    return Session.run(args.toArray());
  }

  @Test
  void edges_areAddedUpOverTheSteps() {
    Result result = network("--consensus", "2:3:1", "--neighbors", 2);
    assertEquals(0, result.status(), result.err());
    assertEquals(List.of("Source,Target,Weight,Type", "x_one,y_two,4.0,Directed", "x_one,z_three,2.0,Directed",
        "y_two,x_one,4.0,Directed", "y_two,z_three,2.0,Directed", "z_three,x_one,4.0,Directed",
        "z_three,y_two,2.0,Directed"), result.outLines());
    assertEquals(List.of("Source,Target,Weight,Type", "x_one,y_two,2.0,Undirected", "x_one,z_three,1.0,Undirected"),
        network("--mfw", 3, "--neighbors", 1, "--undirected").outLines());
    assertTrue(network("--mfw", 3, "--neighbors", 2, "--weights", "quadratic").out().contains("x_one,y_two,4.0"));
  }

  @Test
  void graphMl_isWritten() {
    String xml = network("--mfw", 3, "--as", "graphml").out();
    assertTrue(xml.startsWith("<?xml") && xml.contains("<data key=\"label\">z_three</data>"), xml);
  }

  @Test
  void wrongOptions_areRefused() {
    for (List<Object> options : List.<List<Object>>of(
        List.of(), List.of("--mfw", 3, "--neighbors", 0), List.of("--mfw", 3, "--weights", "x"),
        List.of("--mfw", 3, "--as", "newick"))) {
      assertEquals(2, network(options.toArray()).status(), options.toString());
    }
  }
}
