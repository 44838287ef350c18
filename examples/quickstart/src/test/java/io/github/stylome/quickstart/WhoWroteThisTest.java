package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoWroteThisTest {
  @Test
  void run_findsTheWriterOfEveryDisputedText() throws IOException {
    List<String> lines = Output.of(out -> WhoWroteThis.run(Output.TEXTS, out));
    assertTrue(Output.line(lines, "note-1: ").startsWith("note-1: baker"), lines.toString());
    assertTrue(Output.line(lines, "note-2: ").startsWith("note-2: surveyor"), lines.toString());
    assertTrue(Output.line(lines, "note-3: ").startsWith("note-3: gardener"), lines.toString());
  }

  @Test
  void run_namesFiveFeaturesThatDecidedEach() throws IOException {
    List<String> lines = Output.of(out -> WhoWroteThis.run(Output.TEXTS, out));
    assertEquals(15, lines.stream().filter(line -> line.startsWith("    \"")).count(), lines.toString());
  }
}
