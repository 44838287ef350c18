package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code README.md} shows is what happens. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path EXAMPLE =
      Path.of("examples/quickstart/src/main/java/io/github/stylome/quickstart/ReadmeExample.java");

  @Test
  void javaOfTheReadme_isTheJavaThatIsCompiled() throws IOException {
    String compiled = between(Files.readString(EXAMPLE), "// README begins\n", "    // README ends");
    assertEquals(compiled.stripTrailing().stripIndent(), between(Files.readString(README), "```java\n", "```").strip());
  }

  @Test
  void javaOfTheReadme_namesTheWriterAndSaysThatTheEssayIsLikeAMachines() throws IOException {
    List<String> lines = Output.ofMain(out -> ReadmeExample.main(new String[0]));
    assertTrue(lines.get(0).startsWith("baker, nearest of 3 candidates"), lines.toString());
    assertTrue(lines.get(lines.size() - 1).startsWith("cannot tell, too close: like a machine"), lines.toString());
  }

  @Test
  void verdictOfTheReadme_isTheVerdictOfTheBundledAtlas() throws IOException {
    Identification answer =
        Atlas.bundled().identify(TextReader.readLabelled(Path.of("examples/texts/essay.txt")));
    String shown = between(Files.readString(README), "<!-- verdict -->", "<!-- /verdict -->");
    String best = answer.best().map(label -> "sounds like " + label).orElse("cannot tell");
    assertTrue(shown.contains(best + "\n" + answer.reason() + "\n"), shown);
    String families = shown.substring(shown.indexOf("  family"), shown.indexOf("  model"));
    assertEquals(
        answer.families().stream().limit(5).map(c -> c.label()).collect(Collectors.joining(" ")),
        families.lines().skip(1).map(line -> line.strip().split(" ", 2)[0]).filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertTrue(from >= 0, begin + " is missing");
    int to = text.indexOf(end, from + begin.length());
    assertTrue(to >= 0, end + " is missing");
    return text.substring(from + begin.length(), to);
  }
}
