package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhichModelIsThisTest {
  @Test
  void run_saysThatTheEssayIsLikeAMachinesAndTheLetterAPersons() throws IOException {
    List<String> lines = Output.of(out -> WhichModelIsThis.run(Output.TEXTS, out));
    String essay = Output.line(lines, "essay sounds like ");
    assertTrue(essay.contains("like a machine") && essay.contains("OpenAI"), essay);
    assertTrue(Output.line(lines, "letter sounds like ").startsWith("letter sounds like human:"), lines.toString());
  }

  @Test
  void run_cannotTellOfALine() throws IOException {
    List<String> lines = Output.of(out -> WhichModelIsThis.run(Output.TEXTS, out));
    String line = Output.line(lines, "a line sounds like ");
    assertTrue(line.startsWith("a line sounds like nobody in particular: too short"), line);
  }
}
